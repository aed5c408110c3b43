import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { decryptField } from '@/lib/crypto/field-encryption';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { sendLetter } from '@/lib/mail/send-letter';
import { CLASSIFICATION, columnsOf } from '@/lib/privacy/classification';
import { collectOwnData, exportedColumns } from '@/lib/privacy/collect-own-data';
import { deleteAccount, deleteDueAccounts } from '@/lib/privacy/delete-account';
import { destroyExpired } from '@/lib/privacy/destroy-expired';
import { makeExport } from '@/lib/privacy/make-export';
import { PERSONAL_TABLES } from '@/lib/privacy/personal-tables';
import { requestDeletion, stopDeletion } from '@/lib/privacy/request-deletion';
import { requestExport } from '@/lib/privacy/request-export';
import { testDatabase } from '@/tests/support/database';
import { daysFromNow, NOW } from '@/tests/support/participatory-budget';
import { makeWholePerson, type WholePerson } from '@/tests/support/whole-person';

const { sql } = testDatabase();
/** Acts of an office, and the files of a municipality: they name the office-holder by a pseudonym, which stays. */
const OFFICE_ACTS = new Set(['hearing', 'hearing_version', 'budget_version', 'approval']);

let whole: WholePerson;
let userId: string;

beforeEach(async () => {
  await sql('TRUNCATE app_user, letter, sign_in_code, upload CASCADE');
  whole = await makeWholePerson('aigul@post.kg', NOW);
  userId = whole.person.userId;
});

/** The whole database as text, table by table. */
async function everything(): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const dump: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await sql<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
    dump[name] = rows.map(({ row }) => row).join('\n');
  }
  return dump;
}

const copyOf = async () => inTransaction((tx) => collectOwnData(tx, userId));

describe('the list of tables about people', () => {
  it('has every table with a personal column, and every one that refers to an account', async () => {
    const referring = await sql<{ name: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND confrelid = 'app_user'::regclass`,
    );
    const wanted = [
      ...Object.keys(CLASSIFICATION).filter((table) => columnsOf(table, 'personal').length > 0),
      ...referring.map(({ name }) => name).filter((name) => !OFFICE_ACTS.has(name)),
    ];
    const listed = PERSONAL_TABLES.map(({ table }) => table);
    expect(wanted.filter((table) => !listed.includes(table))).toEqual([]);
  });

  it('has a row of the person in every one of them, so that what follows proves something', async () => {
    const empty: string[] = [];
    for (const { table, rows } of PERSONAL_TABLES)
      if ((await sql(`SELECT 1 FROM "${table}" WHERE ${rows}`, [userId])).length === 0) empty.push(table);
    expect(empty, 'tests/support/whole-person.ts').toEqual([]);
  });
});

describe('the copy of own data', () => {
  it('has every column about the person, save what it withholds by name', async () => {
    const data = await copyOf();
    for (const personal of PERSONAL_TABLES) {
      const [row] = data[personal.table] ?? [];
      const wanted = exportedColumns(personal).map((column) => column.replace(/_cipher$/, ''));
      expect(Object.keys(row ?? {}), personal.table).toEqual(expect.arrayContaining(wanted));
      const withheld = personal.withheld?.split(' ') ?? [];
      expect(
        withheld.filter((column) => !columnsOf(personal.table).includes(column)),
        personal.table,
      ).toEqual([]);
    }
  });

  it('opens what is encrypted and has every text of the person', async () => {
    const text = JSON.stringify(await copyOf());
    const [user] = (await copyOf()).app_user ?? [];
    expect(user).toMatchObject({ email: 'aigul@post.kg', phone: '+996700987654', name: 'MARK-name' });
    for (const mark of [
      'PUBLISHED title',
      'HIDDEN title',
      'MARK-pending.jpg',
      'MARK-return',
      'MARK-order',
      'MARK-hold-name',
      'MARK-hold-address',
      'MARK-passport-name',
      'MARK-passport-address',
      'MARK-typed',
      'MARK-account',
      'MARK-reason',
      'Төрткүл',
    ])
      expect(text).toContain(mark);
    expect(text).not.toContain('MARK-token');
    expect(text).not.toMatch(/"a1\.k\d/);
  });

  it('has nothing of anybody else', async () => {
    const other = await makeWholePerson('bek@post.kg', NOW, '+996555123123');
    const text = JSON.stringify(await copyOf());
    expect(text).not.toContain('bek@post.kg');
    expect(text).not.toContain(other.person.userId);
    expect(text).not.toContain(other.published);
  });

  it('is made once, encrypted, told by letter, and gone after a week', async () => {
    const id = await requestExport(whole.person, { now: NOW });
    expect(await requestExport(whole.person, { now: NOW })).toBe(id);
    await makeExport(id, { now: NOW });
    await makeExport(id, { now: NOW });
    const row = await db.dataExport.findUniqueOrThrow({ where: { id } });
    expect(row.readyAt).toEqual(NOW);
    const copy = JSON.parse(
      decryptField(row.jsonCipher ?? '', { column: 'data_export.json_cipher', row: id }),
    );
    expect(copy).toMatchObject({ account: userId, madeAt: NOW.toISOString() });
    expect(copy.data.app_user[0].email).toBe('aigul@post.kg');
    expect(await sql(`SELECT 1 FROM letter WHERE dedupe_key = $1`, [`data.export/${id}`])).toHaveLength(1);
    expect(
      await sql(
        `SELECT details->>'job' AS job FROM audit_entry WHERE action = 'data.exported' AND subject_id = $1`,
        [userId],
      ),
    ).toEqual([{ job: 'data.export' }]);
    await destroyExpired({ now: daysFromNow(8) });
    expect(await sql('SELECT 1 FROM data_export WHERE expires_at < $1', [daysFromNow(7)])).toEqual([]);
  });
});

describe('the deletion of an account', () => {
  const afterwards = daysFromNow(5);

  it('waits five days, tells by letter, and can be stopped', async () => {
    expect(await requestDeletion(whole.person, { now: NOW })).toEqual({
      done: true,
      value: { dueAt: afterwards },
    });
    expect(await requestDeletion(whole.person, { now: NOW })).toEqual({
      done: false,
      refusal: 'already_asked',
    });
    expect(await deleteDueAccounts({ now: daysFromNow(4.9) })).toBe(0);
    await stopDeletion(whole.person, { now: daysFromNow(4.9) });
    expect(await deleteDueAccounts({ now: daysFromNow(9) })).toBe(0);
    const letters = await db.letter.findMany({
      where: { template: 'own_data' },
      select: { recipient: true, parameters: true },
      orderBy: { createdAt: 'asc' },
    });
    expect(
      letters.map(({ recipient, parameters }) => [recipient, (parameters as { event: string }).event]),
    ).toEqual([
      ['aigul@post.kg', 'deletion_asked'],
      ['aigul@post.kg', 'deletion_stopped'],
    ]);
  });

  it('is refused while the person holds an office, also when the office came during the wait', async () => {
    await requestDeletion(whole.person, { now: NOW });
    const hire = () =>
      sql(
        `INSERT INTO role_grant (id, user_id, municipality_id, role, valid_from) VALUES ($1, $2, $3, 'secretary', '2026-01-01')`,
        [randomUUID(), userId, whole.place.municipalityId],
      );
    await hire();
    expect(await deleteDueAccounts({ now: daysFromNow(6) })).toBe(0);
    await stopDeletion(whole.person, { now: daysFromNow(6) });
    expect(await requestDeletion(whole.person, { now: daysFromNow(6) })).toEqual({
      done: false,
      refusal: 'holds_office',
    });
  });

  it('leaves nothing personal anywhere, and a day later not even the last letter', async () => {
    const before = await everything();
    const [{ email_index: index = '' } = {}] = await sql<{ email_index: string }>(
      'SELECT email_index FROM app_user WHERE id = $1',
      [userId],
    );
    expect(Object.values(before).join('\n')).toContain('MARK-name');
    await requestDeletion(whole.person, { now: NOW });
    expect(await deleteDueAccounts({ now: afterwards })).toBe(1);
    const [farewell] = await sql<{ id: string }>(`SELECT id FROM letter`);
    await sendLetter(farewell?.id ?? '', afterwards);
    await destroyExpired({ now: new Date(Date.now() + 2 * 86_400_000) });

    const after = await everything();
    const text = Object.values(after).join('\n');
    const left = [...new Set(text.match(/MARK-[\w-]+/g) ?? [])];
    // Offices by order are records of the office (personal-tables.ts).
    expect(left).toEqual(['MARK-order']);
    expect(text).not.toContain('HIDDEN');
    expect(text).not.toContain('aigul');
    expect(text).not.toContain('Айгүл');
    expect(text).not.toContain('Токтосунова');
    expect(text).not.toContain(index);
    expect(text).not.toContain('996700987654');
    for (const { table, rows, deletion } of PERSONAL_TABLES.filter(({ deletion }) => deletion === 'delete'))
      expect(
        await sql(`SELECT 1 FROM "${table}" WHERE ${rows}`, [userId]),
        `${table}: ${String(deletion)}`,
      ).toEqual([]);
    const [user] = await sql(
      `SELECT ${columnsOf('app_user', 'personal').join(', ')} FROM app_user WHERE id = $1`,
      [userId],
    );
    expect(Object.values({ ...user, locale: null })).toEqual(
      columnsOf('app_user', 'personal').map(() => null),
    );
  });

  it('keeps what was counted under a number, the published text without its author, and the digest of the personal number', async () => {
    await requestDeletion(whole.person, { now: NOW });
    await deleteAccount(userId, { now: afterwards });
    expect(
      await sql('SELECT title, author_public_name, state::text, author_id FROM proposal ORDER BY number'),
    ).toEqual([
      { title: 'PUBLISHED title', author_public_name: '', state: 'published', author_id: userId },
      { title: '—', author_public_name: '', state: 'withdrawn', author_id: userId },
    ]);
    expect(
      await sql(
        'SELECT u.original_name, u.owner_id FROM proposal_file f JOIN upload u ON u.id = f.upload_id',
      ),
    ).toEqual([{ original_name: 'PUBLISHED.jpg', owner_id: null }]);
    expect(await sql('SELECT user_id FROM person_number')).toEqual([{ user_id: userId }]);
    await destroyExpired({ now: daysFromNow(700) });
    expect(await sql('SELECT 1 FROM person_number')).toHaveLength(1);
    await destroyExpired({ now: daysFromNow(740) });
    expect(await sql('SELECT 1 FROM person_number')).toEqual([]);
  });

  it('happens once when two workers come to it at the same moment', async () => {
    await requestDeletion(whole.person, { now: NOW });
    const both = await Promise.all([1, 2].map(() => deleteAccount(userId, { now: afterwards })));
    expect(both.toSorted()).toEqual([false, true]);
    expect(
      await sql(`SELECT 1 FROM audit_entry WHERE action = 'account.deleted' AND subject_id = $1`, [userId]),
    ).toHaveLength(1);
  });
});
