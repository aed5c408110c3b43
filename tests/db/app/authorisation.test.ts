import { beforeAll, describe, expect, test, vi } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { runLoader } from '@/prisma/loaders/load';
import { loaders } from '@/prisma/loaders/registry';
import { callAction, openAddress, requestHeaders } from '@/tests/support/authorisation/ask';
import { actionsOnDisk, routesOnDisk } from '@/tests/support/authorisation/entries';
import { findPlaces, type Matter, makeMatter } from '@/tests/support/authorisation/matter';
import { EVERYBODY, isRole, makePeople, type People, type Who } from '@/tests/support/authorisation/people';
import { type Answer, type Row, readTable } from '@/tests/support/authorisation/table';
import { testDatabase } from '@/tests/support/database';

// Every address and every action × every role, a foreign office, a stranger and the signed-out: the real pages and actions on a real
// database, compared with tests/authorisation/table.csv. Only the framework's cookies and headers are the test's.
vi.mock('next/headers', () => requestHeaders());

const PARTS = ['territory', 'legal', 'council', 'budgets', 'hearings', 'works', 'demonstration', 'accounts'];

let people: People;
let matter: Matter;
const table = new Map(readTable().map((row) => [row.what, row]));

beforeAll(async () => {
  for (const loader of await loaders())
    if (PARTS.includes(loader.name)) await runLoader(wholeClient(), loader);
  const places = await findPlaces();
  people = await makePeople(places);
  matter = await makeMatter(places, people);
}, 120_000);

/** The session library's own address: it reads the framework's cookies behind our back, so only a browser can ask it. */
const ONLY_BROWSERS = '/api/auth/[...nextauth]';

/** What the table promises to somebody. */
function promised(row: Row, who: Who): Answer {
  switch (who) {
    case 'signedOut':
    case 'resident':
    case 'elsewhere':
    case 'withoutFactor':
    case 'observer':
      return row[who];
    case 'owner':
      return row.owner ?? row.resident;
    default:
      return row.roles.get(who) ?? row.resident;
  }
}

type Asked = { token: string | null; values: Record<string, string> };

/** Everything that was answered otherwise than the table promises: what, the answer, and who got it. */
async function walk<Entry extends { what: string }>(
  entries: readonly Entry[],
  asks: (row: Row) => readonly Who[],
  ask: (entry: Entry, asked: Asked) => Promise<string>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const entry of entries) {
    const row = table.get(entry.what);
    const others = new Map<string, Who[]>();
    for (const who of row ? asks(row) : []) {
      const asked = { token: await people.tokenOf(who), values: matter(entry.what) };
      const answer = await ask(entry, asked).catch((error: unknown) => `${error}`);
      if (row && answer !== promised(row, who)) others.set(answer, [...(others.get(answer) ?? []), who]);
    }
    for (const [answer, those] of others)
      wrong.push(`${entry.what}: ${answer} is what ${those.join(', ')} get`);
  }
  return wrong;
}

// A form that the sign-in interrupts is kept for its sender and audited as such: that carries nothing out.
const auditEntries = async () =>
  (
    await testDatabase().sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_entry WHERE action <> 'form.kept'`,
    )
  )[0]?.n;

describe('the table holds for', () => {
  test('every address and everybody', async () => {
    const routes = routesOnDisk().filter(({ what }) => what !== ONLY_BROWSERS);
    expect(await walk(routes, () => EVERYBODY, openAddress)).toEqual([]);
  }, 120_000);

  test('every action and everybody who may not, and nothing is changed', async () => {
    const before = await auditEntries();
    const forbidden = (row: Row) => EVERYBODY.filter((who) => promised(row, who) !== 'open');
    expect(await walk(actionsOnDisk(), forbidden, callAction)).toEqual([]);
    expect(await auditEntries()).toBe(before);
  }, 120_000);

  test('every action and everybody who may', async () => {
    const allowed = (row: Row) => EVERYBODY.filter((who) => promised(row, who) === 'open');
    // Taking up an office makes another person of the owner: last.
    const last = ({ what }: { what: string }) => Number(what.includes('/appointments/'));
    const actions = actionsOnDisk().sort((one, other) => last(one) - last(other));
    expect(await walk(actions, allowed, callAction)).toEqual([]);
  }, 120_000);
});

test('everybody of the table asks: each role, and those who hold none', () => {
  expect(EVERYBODY.filter(isRole)).toHaveLength(EVERYBODY.length - 5);
});
