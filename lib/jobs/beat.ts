import 'server-only';
import { inTransaction } from '@/lib/db/transaction';

/** Says "the worker lives" for /health. */
export async function beat(at: Date): Promise<void> {
  await inTransaction((tx) =>
    tx.heartbeat.upsert({ where: { name: 'worker' }, create: { name: 'worker', at }, update: { at } }),
  );
}
