import { beforeAll, expect, it, vi } from 'vitest';
import { GET } from '@/app/[locale]/(resident)/account/data/[copy]/[file]/route';
import { startSession } from '@/lib/auth/session';
import { inTransaction } from '@/lib/db/transaction';
import { paths, withQuery } from '@/lib/paths';
import { makeExport } from '@/lib/privacy/make-export';
import { requestExport } from '@/lib/privacy/request-export';
import { privateQuery } from '@/lib/uploads/private-link';
import { request } from '@/tests/support/authorisation/ask';
import { testDatabase } from '@/tests/support/database';
import { makePlace, makeResident, NOW } from '@/tests/support/participatory-budget';
import { makeWholePerson } from '@/tests/support/whole-person';

vi.mock('next/headers', async () => (await import('@/tests/support/authorisation/ask')).requestHeaders());

const { sql } = testDatabase();
const now = new Date();
let copy: string;
let owner: { userId: string; token: string };
let stranger: { userId: string; token: string };

const begin = async (userId: string) => ({
  userId,
  token: await inTransaction((tx) => startSession(tx, userId, now)),
});

beforeAll(async () => {
  const { person } = await makeWholePerson('aigul@post.kg', NOW);
  owner = await begin(person.userId);
  stranger = await begin((await makeResident(await makePlace())).userId);
  copy = await requestExport(person, { now });
  await makeExport(copy, { now });
});

type Asking = { as?: { token: string } | null; file?: 'data.json' | 'data.html'; query?: object };

function ask({ as = owner, file = 'data.json', query }: Asking = {}): Promise<Response> {
  const proof = query ?? privateQuery(copy, owner.userId, now);
  const address = withQuery(paths.accountCopy('ru', copy, file), proof as Record<string, string>);
  const params = Promise.resolve({ locale: 'ru', copy, file });
  return request.run({ token: as?.token ?? null }, () =>
    GET(new Request(`http://localhost:3000${address}`), { params }),
  );
}

it('gives the owner both forms, to be saved and never kept by a cache', async () => {
  const [json, html] = [await ask(), await ask({ file: 'data.html' })];
  expect([json.status, html.status]).toEqual([200, 200]);
  expect((await json.json()).data.app_user[0].email).toBe('aigul@post.kg');
  expect(await html.text()).toContain('aigul@post.kg');
  for (const { headers } of [json, html]) {
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
  }
});

it('is not there without the session, for somebody else, or by a link of somebody else', async () => {
  expect((await ask({ as: null })).status).toBe(404);
  expect((await ask({ as: stranger })).status).toBe(404);
  expect((await ask({ as: stranger, query: privateQuery(copy, stranger.userId, now) })).status).toBe(404);
});

it('is not there by a bare address, a changed link, or one of half an hour ago', async () => {
  const link = privateQuery(copy, owner.userId, now);
  expect((await ask({ query: {} })).status).toBe(404);
  expect((await ask({ query: { ...link, until: link.until + 600 } })).status).toBe(404);
  const old = privateQuery(copy, owner.userId, new Date(now.getTime() - 30 * 60_000));
  expect((await ask({ query: old })).status).toBe(404);
});

it('is not there after its week', async () => {
  await sql(`UPDATE data_export SET expires_at = now() - interval '1 second' WHERE id = $1`, [copy]);
  expect((await ask()).status).toBe(404);
});
