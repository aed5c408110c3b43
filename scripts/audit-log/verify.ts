// npm run audit:verify [-- number:hash …]: recomputes the audit log and compares it with its seals, and these with seals that
// somebody kept from the public page. Exit code 1 when anything does not agree. Only reads.
import { Client } from 'pg';
import { verifyLog } from '@/lib/audit/verify-log';
import { readPublished, reportOf } from '@/lib/audit/verify-report';

const client = new Client({ connectionString: process.env.DATABASE_URL });
try {
  const published = readPublished(process.argv.slice(2));
  await client.connect();
  // One picture of the log, however long the reading takes.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const check = await verifyLog(async (text, values) => (await client.query(text, values)).rows, published);
  for (const line of reportOf(check)) console.log(line);
  if (check.findings.length > 0) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await client.end();
}
