import 'server-only';
import { wholeClient } from './client';
import type { Prisma } from './generated/client';

export type Tx = Prisma.TransactionClient;

/**
 * The only way to write: everything in `work`, its audit entry and its jobs commit together or not at all.
 * Inside: no network, no files. What depends on a count or a sum locks its row first (`SELECT … FOR UPDATE`).
 */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return wholeClient().$transaction(work, { maxWait: 5000, timeout: 20_000 });
}
