import { beforeAll, describe, expect, test } from 'vitest';
import { GET as csv } from '@/app/[locale]/(public)/m/[municipality]/budget/[year]/lines.csv/route';
import { GET as xlsx } from '@/app/[locale]/(public)/m/[municipality]/budget/[year]/lines.xlsx/route';
import { GET as json, OPTIONS } from '@/app/open-data/v1/municipalities/[municipality]/budgets/[year]/route';
import { countQueries } from '@/tests/support/count-queries';
import { testDatabase } from '@/tests/support/database';
import { loadPublicBudgets } from '@/tests/support/public-data';

beforeAll(loadPublicBudgets);

type Asked = {
  municipality?: string;
  year?: string;
  locale?: string;
  query?: string;
  headers?: Record<string, string>;
};
const request = ({ query = '', headers = {} }: Asked) =>
  new Request(`http://localhost/x${query}`, { headers });
const params = ({ municipality = 'naryn', year = '2017', locale = 'ky' }: Asked) =>
  Promise.resolve({ locale, municipality, year });
const getters = {
  csv: (asked: Asked = {}) => csv(request(asked), { params: params(asked) }),
  xlsx: (asked: Asked = {}) => xlsx(request(asked), { params: params(asked) }),
  json: (asked: Asked = {}) => json(request(asked), { params: params(asked) }),
};
const kinds = ['csv', 'xlsx', 'json'] as const;
/** What Next turns into 404. */
const NOT_FOUND = /NEXT_HTTP_ERROR_FALLBACK;404/;

describe.each(kinds)('%s', (kind) => {
  const get = getters[kind];

  test('the same document is not sent twice', async () => {
    const first = await get();
    expect(first.status).toBe(200);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('last-modified')).toMatch(/GMT$/);
    const again = await get({ headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(etag);
    expect(await again.text()).toBe('');
  });

  test('a changed document has another tag', async () => {
    const { sql } = testDatabase();
    const etag = (await get()).headers.get('etag') ?? '';
    await sql("UPDATE budget_version SET revision = revision || 'x' WHERE key LIKE 'public/naryn-city/%'");
    expect((await get({ headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test.each(['99999', '-5', 'abc', '2017x', '1800'])(
    'the year %s is not found before anything is asked of the database',
    async (year) => {
      const { count } = await countQueries(() =>
        expect(get({ year })).rejects.toMatchObject({ digest: expect.stringMatching(NOT_FOUND) }),
      );
      expect(count).toBe(0);
    },
  );

  test('an unknown municipality, a year without a document: not found', async () => {
    await expect(get({ municipality: 'nowhere' })).rejects.toMatchObject({
      digest: expect.stringMatching(NOT_FOUND),
    });
    await expect(get({ year: '2016' })).rejects.toMatchObject({ digest: expect.stringMatching(NOT_FOUND) });
  });

  test('a hidden document is not found', async () => {
    const { sql } = testDatabase();
    await sql("UPDATE budget_version SET state = 'hidden' WHERE key LIKE 'public/naryn-city/%'");
    try {
      await expect(get()).rejects.toMatchObject({ digest: expect.stringMatching(NOT_FOUND) });
    } finally {
      await sql("UPDATE budget_version SET state = 'published' WHERE key LIKE 'public/naryn-city/%'");
    }
  });

  test('takes a fixed number of queries, one fewer when nothing has to be sent', async () => {
    expect((await countQueries(() => get())).count).toBe(3);
    const etag = (await get()).headers.get('etag') ?? '';
    expect((await countQueries(() => get({ headers: { 'if-none-match': etag } }))).count).toBe(2);
  });
});

test('files are named after the municipality and the year, and after the document where there are several', async () => {
  expect((await getters.csv()).headers.get('content-disposition')).toBe(
    'attachment; filename="naryn-2017.csv"',
  );
  expect((await getters.xlsx()).headers.get('content-disposition')).toBe(
    'attachment; filename="naryn-2017.xlsx"',
  );
  const draft = await getters.csv({ municipality: 'bishkek', year: '2025', query: '?version=draft' });
  expect(draft.headers.get('content-disposition')).toBe('attachment; filename="bishkek-2025-draft.csv"');
  expect(await draft.text()).toContain(',17600000.0,');
});

test('each form of the file has its own tag', async () => {
  const tags = await Promise.all(
    [
      getters.csv(),
      getters.csv({ query: '?excel=1' }),
      getters.csv({ query: '?excel=1', locale: 'ru' }),
      getters.xlsx(),
      getters.json(),
    ].map(async (answer) => (await answer).headers.get('etag')),
  );
  expect(new Set(tags).size).toBe(5);
});

test('an unknown document of the year is not found', async () => {
  await expect(getters.csv({ query: '?version=draft' })).rejects.toMatchObject({
    digest: expect.stringMatching(NOT_FOUND),
  });
  await expect(getters.csv({ query: "?version=' or 1=1" })).rejects.toMatchObject({
    digest: expect.stringMatching(NOT_FOUND),
  });
});

test("anybody's page may read the open data", async () => {
  expect((await getters.json()).headers.get('access-control-allow-origin')).toBe('*');
  expect(OPTIONS().headers.get('access-control-allow-methods')).toContain('GET');
});

test('the JSON of a year has every published document with what does not add up', async () => {
  const body = (await (await getters.json({ municipality: 'kazan-kuigan', year: '2023' })).json()) as {
    versions: { observations: unknown[] }[];
  };
  expect(body.versions[0]?.observations).toContainEqual({
    code: 'unexplained',
    side: 'revenue',
    measure: 'plan',
    sumThousandSom: 10355.1,
    items: 3,
    differenceThousandSom: 258,
  });
});
