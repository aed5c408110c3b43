import { afterEach, expect, it } from 'vitest';
import { recordAudit } from '@/lib/audit/record-audit';
import { SEAL_SIZE, sealEntries } from '@/lib/audit/seal-entries';
import { inTransaction } from '@/lib/db/transaction';
import { SYSTEM } from '@/lib/identity/actor';
import { asSuperuser, checkLog, writeEntries } from '@/tests/support/audit';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date('2026-11-20T08:00:00Z');

afterEach(() => asSuperuser('TRUNCATE audit_entry, audit_seal'));

const seals = () =>
  sql<{ number: string; entries: number; previous: string; hash: string }>(
    `SELECT number::text, entries, encode(previous, 'hex') AS previous, encode(hash, 'hex') AS hash FROM audit_seal ORDER BY audit_seal.number`,
  );

it('seals what is new, chains each seal to the one before, and makes none when nothing is new', async () => {
  await writeEntries(3);
  expect(await sealEntries({ now })).toBe(3);
  expect(await sealEntries({ now })).toBe(0);
  await writeEntries(2);
  expect(await sealEntries({ now })).toBe(2);
  const [first, second, ...more] = await seals();
  expect(more).toEqual([]);
  expect(first).toMatchObject({ number: '1', entries: 3, previous: '0'.repeat(64) });
  expect(second).toMatchObject({ number: '2', entries: 2, previous: first?.hash });
  expect(await checkLog()).toMatchObject({ seals: 2, entries: 5, unsealed: 0, findings: [] });
});

it('keeps a chain of more than nine seals in the order of their numbers', async () => {
  for (let seals = 0; seals < 12; seals += 1) {
    await writeEntries(1);
    await sealEntries({ now });
  }
  expect(await checkLog()).toMatchObject({ seals: 12, entries: 12, findings: [] });
});

it('seals many entries in batches', async () => {
  await sql(
    `INSERT INTO audit_entry (actor_kind, action, subject_kind, subject_id, details)
     SELECT 'system', 'files.swept', 'upload', 'expired', '{}' FROM generate_series(1, ${SEAL_SIZE + 5})`,
  );
  expect(await sealEntries({ now })).toBe(SEAL_SIZE + 5);
  expect((await seals()).map(({ entries }) => entries)).toEqual([SEAL_SIZE, 5]);
  expect(await checkLog()).toMatchObject({ entries: SEAL_SIZE + 5, findings: [] });
});

it('seals once when two workers do it at the same moment', async () => {
  await writeEntries(20);
  const counts = await Promise.all([sealEntries({ now }), sealEntries({ now }), sealEntries({ now })]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(20);
  expect(await seals()).toHaveLength(1);
});

it('waits for a transaction that has taken a number and not committed, and never lets it slip behind a seal', async () => {
  const slow = await testDatabase().connect();
  await slow.query('BEGIN');
  await slow.query(
    `INSERT INTO audit_entry (actor_kind, action, subject_kind, subject_id) VALUES ('system', 'files.swept', 'upload', 'late')`,
  );
  await writeEntries(2);
  const sealing = sealEntries({ now });
  // Writers do not queue behind the sealer, which waits: this commits at once.
  await writeEntries(1);
  await slow.query('COMMIT');
  await slow.end();
  expect(await sealing).toBeGreaterThanOrEqual(3);
  await sealEntries({ now });
  expect(await checkLog()).toMatchObject({ entries: 4, unsealed: 0, findings: [] });
});

it('seals nothing while an older transaction stays open', async () => {
  const slow = await testDatabase().connect();
  await slow.query('BEGIN');
  await slow.query('SELECT pg_current_xact_id()');
  await writeEntries(2);
  expect(await sealEntries({ now, patienceMs: 100 })).toBe(0);
  await slow.query('ROLLBACK');
  await slow.end();
  expect(await sealEntries({ now })).toBe(2);
});

it('passes over the numbers of what was rolled back', async () => {
  await writeEntries(1);
  const failing = inTransaction(async (tx) => {
    await recordAudit(tx, {
      actor: SYSTEM('test'),
      action: 'files.swept',
      subject: 'upload',
      subjectId: 'expired',
      municipalityId: null,
      details: { count: 1 },
    });
    throw new Error('the command failed');
  });
  await expect(failing).rejects.toThrow('the command failed');
  await writeEntries(1);
  expect(await sealEntries({ now })).toBe(2);
  expect((await checkLog()).findings).toEqual([]);
});

it('goes on after a restored backup, and whoever kept a lost seal sees the break', async () => {
  await writeEntries(2);
  await sealEntries({ now });
  await writeEntries(2);
  await sealEntries({ now });
  const [, lost] = await seals();
  await asSuperuser(
    'WITH gone AS (DELETE FROM audit_seal WHERE number = 2) DELETE FROM audit_entry WHERE seq > (SELECT last_seq FROM audit_seal WHERE number = 1)',
  );
  await writeEntries(3);
  await sealEntries({ now });
  expect((await checkLog()).findings).toEqual([]);
  const kept = new Map([['2', lost?.hash ?? '']]);
  expect((await checkLog(kept)).findings).toEqual([{ kind: 'seal', seal: '2', what: 'not_the_published' }]);
});
