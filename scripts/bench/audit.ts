// Seals and verifies a log of the given size on the database of DATABASE_URL; prints one line of figures for each.
import { Client } from 'pg';
import { sealEntries } from '@/lib/audit/seal-entries';
import { verifyLog } from '@/lib/audit/verify-log';
import { wholeClient } from '@/lib/db/client';

const count = Number(process.argv[2]);
const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query(
  `INSERT INTO audit_entry (actor_kind, actor_id, action, subject_kind, subject_id, details)
   SELECT 'staff', gen_random_uuid(), 'proposal.published', 'proposal', gen_random_uuid()::text, jsonb_build_object('number', n)
   FROM generate_series(1, $1::int) AS n`,
  [count],
);

const seconds = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const start = performance.now();
  const value = await work();
  return [value, (performance.now() - start) / 1000];
};
const told = (entries: number, took: number) =>
  `${entries.toLocaleString('en')} entries in ${took.toFixed(1)} s (${Math.round(entries / took).toLocaleString('en')}/s)`;

const [sealed, sealing] = await seconds(() => sealEntries({ now: new Date() }));
console.log(`sealing: ${told(sealed, sealing)}`);
const [check, verifying] = await seconds(() =>
  verifyLog(async (text, values) => (await client.query(text, values)).rows, new Map()),
);
console.log(
  `verifying: ${told(check.entries, verifying)}, ${check.seals} seals, ${check.findings.length} findings, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);
await client.end();
await wholeClient().$disconnect();
