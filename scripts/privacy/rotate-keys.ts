// npm run privacy:rotate-keys: every encrypted field under the newest key of ASHAR_FIELD_KEYS. Safe to interrupt and to run again.
import { Client } from 'pg';
import { config } from '@/lib/config';
import { blindIndex } from '@/lib/crypto/field-encryption';
import { rotateFields } from '@/lib/crypto/rotate-fields';

const { databaseUrl, fieldKeys } = config();
const client = new Client({ connectionString: databaseUrl });
await client.connect();
try {
  for (const { column, sealed, resealed } of await rotateFields(client, {
    ring: fieldKeys,
    indexOf: blindIndex,
  }))
    console.log(`  ${column.padEnd(34)} ${sealed} sealed, ${resealed} resealed`);
  console.log(`All personal fields are under the key ${fieldKeys.newest}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await client.end();
}
