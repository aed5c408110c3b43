import { beforeEach, describe, expect, it } from 'vitest';
import { leafOf, STORED_ENTRY_COLUMNS, type StoredEntry } from '@/lib/audit/leaf';
import { sealEntries } from '@/lib/audit/seal-entries';
import { readPublished, reportOf } from '@/lib/audit/verify-report';
import { asSuperuser, checkLog, writeEntries } from '@/tests/support/audit';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
let written: string[];

/** Two seals of three entries each, and one entry that waits. */
beforeEach(async () => {
  await asSuperuser('TRUNCATE audit_entry, audit_seal');
  written = [];
  for (const minute of [1, 2]) {
    written.push(...(await writeEntries(3)));
    await sealEntries({ now: new Date(Date.UTC(2026, 10, 20, 8, minute)) });
  }
  written.push(...(await writeEntries(1)));
});

const entry = (place: number) => written[place] ?? '';

it('finds nothing in a log that nobody touched', async () => {
  const check = await checkLog();
  expect(check).toMatchObject({ seals: 2, entries: 6, unsealed: 1, findings: [] });
  expect(reportOf(check)[0]).toBe('The audit log is whole.');
});

describe('somebody with superuser rights', () => {
  it.each([
    [`details = '{"count": 99}'`],
    ['actor_id = gen_random_uuid()'],
    [`at = at - interval '1 microsecond'`],
    [`action = 'files.kept'`],
    ['salt = gen_random_uuid()'],
  ])('changes one entry (%s): exactly that one is named', async (change) => {
    await asSuperuser(`UPDATE audit_entry SET ${change} WHERE seq = $1`, [entry(4)]);
    const check = await checkLog();
    expect(check.findings).toEqual([expect.objectContaining({ kind: 'changed', seal: '2', seq: entry(4) })]);
    expect(check.entries).toBe(5);
    expect(reportOf(check)[1]).toContain(`entry ${entry(4)} (2`);
  });

  it('deletes one entry: exactly that one is named', async () => {
    await asSuperuser('DELETE FROM audit_entry WHERE seq = $1', [entry(1)]);
    const check = await checkLog();
    expect(check.findings).toEqual([
      { kind: 'missing', seal: '1', seq: entry(1), sealedAt: '2026-11-20T08:01:00.000Z' },
    ]);
    expect(reportOf(check)[1]).toContain(`entry ${entry(1)} MISSING`);
  });

  it('puts another entry in the place of one: exactly that one is named', async () => {
    await asSuperuser('DELETE FROM audit_entry WHERE seq = $1', [entry(2)]);
    await asSuperuser(
      `INSERT INTO audit_entry (seq, actor_kind, action, subject_kind, subject_id) VALUES ($1, 'system', 'files.swept', 'upload', 'forged')`,
      [entry(2)],
    );
    const { findings } = await checkLog();
    expect(findings).toEqual([expect.objectContaining({ kind: 'changed', seal: '1', seq: entry(2) })]);
  });

  it('inserts an entry under a number that a rolled back one left free: exactly that one is named', async () => {
    await asSuperuser('TRUNCATE audit_entry, audit_seal');
    const [first = ''] = await writeEntries(1);
    await sql('SELECT next_audit_seq()');
    await writeEntries(1);
    await sealEntries({ now: new Date() });
    const free = String(BigInt(first) + 1n);
    await asSuperuser(
      `INSERT INTO audit_entry (seq, actor_kind, action, subject_kind, subject_id) VALUES ($1, 'system', 'files.swept', 'upload', 'forged')`,
      [free],
    );
    expect((await checkLog()).findings).toEqual([
      expect.objectContaining({ kind: 'inserted', seal: '1', seq: free }),
    ]);
  });

  it('changes an entry and its leaf in the seal: the seal is named', async () => {
    await asSuperuser(`UPDATE audit_entry SET action = 'files.kept' WHERE seq = $1`, [entry(0)]);
    const [row] = await sql<StoredEntry>(
      `SELECT ${STORED_ENTRY_COLUMNS} FROM audit_entry e WHERE seq = ${entry(0)}`,
    );
    if (!row) throw new Error('no such entry');
    await asSuperuser('UPDATE audit_seal SET leaves = overlay(leaves placing $1 from 1) WHERE number = 1', [
      leafOf(row),
    ]);
    expect((await checkLog()).findings).toEqual([{ kind: 'seal', seal: '1', what: 'root' }]);
  });

  it('takes a whole seal away: the gap is named, and so is each entry that lost it', async () => {
    await asSuperuser('DELETE FROM audit_seal WHERE number = 1');
    const { findings } = await checkLog();
    expect(findings[0]).toEqual({ kind: 'seal', seal: '2', what: 'gap' });
    expect(findings.slice(1).map(({ kind }) => kind)).toEqual(['inserted', 'inserted', 'inserted']);
  });

  it.each([
    ["at = at + interval '1 hour'", 'hash'],
    ["root = decode(repeat('00', 32), 'hex')", 'hash'],
    ["previous = decode(repeat('00', 32), 'hex')", 'chain'],
  ])('changes a seal (%s)', async (change, what) => {
    await asSuperuser(`UPDATE audit_seal SET ${change} WHERE number = 2`);
    expect((await checkLog()).findings[0]).toEqual({ kind: 'seal', seal: '2', what });
  });

  it('rewrites the whole log: whoever kept a seal sees it', async () => {
    const [kept] = await sql<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM audit_seal WHERE number = 2`,
    );
    await asSuperuser('TRUNCATE audit_entry, audit_seal');
    await writeEntries(6);
    await sealEntries({ now: new Date() });
    expect((await checkLog()).findings).toEqual([]);
    const { findings } = await checkLog(readPublished([`2:${kept?.hash}`]));
    expect(findings).toEqual([{ kind: 'seal', seal: '2', what: 'not_the_published' }]);
  });
});

it('refuses a seal that is none', () => {
  expect(() => readPublished(['2:abc'])).toThrow('number:hash');
});
