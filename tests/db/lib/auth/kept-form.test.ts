import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type KeptFields, keepForm } from '@/lib/auth/keep-form';
import { findKeptForm } from '@/lib/auth/kept-form-queries';
import { KEPT_FORM_LETTERS, KEPT_FORM_MS } from '@/lib/auth/limits';
import { sweepSignIn } from '@/lib/auth/sweep-sign-in';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const path = '/m/ashar-ulgu/proposals/new';
const fields: KeptFields = { typed: { title: ['Мектеп көчөсүн жарыктандыруу'] }, files: ['smeta.pdf'] };

const keep = async (userId: string | null = null) =>
  (await keepForm({ path, fields, userId }, { now })) ?? '';
const find = (token: string, userId: string, at = now, where = path) =>
  findKeptForm(token, { path: where, userId }, at);

beforeEach(async () => {
  await sql('TRUNCATE app_user, kept_form CASCADE');
});

describe('what was typed before the sign-in', () => {
  it('comes back to the person at the same form, as often as the page is opened', async () => {
    const [aida, token] = [await makeAccount('aida@post.kg'), await keep()];
    expect(await find(token, aida)).toEqual(fields);
    expect(await find(token, aida)).toEqual(fields);
  });

  it('does not come back at another form, after an hour, or with another token', async () => {
    const [aida, token] = [await makeAccount('aida@post.kg'), await keep()];
    expect(await find(token, aida, now, '/m/naryn/proposals/new')).toBeNull();
    expect(await find(token, aida, later(KEPT_FORM_MS))).toBeNull();
    for (const other of ['', randomUUID(), token.slice(1)]) expect(await find(other, aida)).toBeNull();
  });

  it('belongs to the person whose session had ended, not to the next one at that browser', async () => {
    const [aida, bek] = [await makeAccount('aida@post.kg'), await makeAccount('bek@post.kg')];
    const token = await keep(aida);
    expect(await find(token, bek)).toBeNull();
    expect(await find(token, aida)).toEqual(fields);
  });

  it('is unreadable in the database, and swept after its hour', async () => {
    const token = await keep();
    const stored = JSON.stringify([
      await sql('SELECT * FROM kept_form'),
      await sql('SELECT * FROM audit_entry'),
    ]);
    for (const text of [token, 'жарыктандыруу', 'smeta']) expect(stored).not.toContain(text);
    await sweepSignIn({ now: later(KEPT_FORM_MS - 1) });
    expect(await sql('SELECT id FROM kept_form')).toHaveLength(1);
    await sweepSignIn({ now: later(KEPT_FORM_MS) });
    expect(await sql('SELECT id FROM kept_form')).toHaveLength(0);
  });

  it('is not kept when it is longer than a form can be', async () => {
    const long = { typed: { problem: ['ө'.repeat(KEPT_FORM_LETTERS)] }, files: [] };
    expect(await keepForm({ path, fields: long, userId: null }, { now })).toBeNull();
    expect(await sql('SELECT id FROM kept_form')).toEqual([]);
  });
});
