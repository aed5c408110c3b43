import { beforeAll, describe, expect, test } from 'vitest';
import { amountOf, mainMeasure } from '@/lib/budgets/figures';
import {
  getBudgetDocument,
  getBudgetSummary,
  getBudgetVersion,
  listBudgetLines,
  listBudgetVersions,
} from '@/lib/budgets/queries';
import { parseAmount } from '@/lib/money';
import { getMunicipality } from '@/lib/municipalities/queries';
import { countQueries } from '@/tests/support/count-queries';
import { testDatabase } from '@/tests/support/database';
import { loadPublicBudgets } from '@/tests/support/public-data';

beforeAll(loadPublicBudgets);

const thousand = (text: string) => parseAmount(text, 'thousand_som');

async function idOf(slug: string): Promise<string> {
  const municipality = await getMunicipality(slug);
  if (!municipality) throw new Error(`no municipality ${slug}`);
  return municipality.id;
}

describe('reading', () => {
  test('a document takes a fixed number of queries, whatever the number of lines', async () => {
    const naryn = await idOf('naryn');
    expect((await countQueries(() => getBudgetDocument(naryn, 2017, null))).count).toBe(2);
    const onArcha = await idOf('on-archa');
    expect((await countQueries(() => listBudgetVersions(onArcha))).count).toBe(1);
    const versions = await listBudgetVersions(onArcha);
    expect((await countQueries(() => listBudgetLines(...versions.map(({ id }) => id)))).count).toBe(1);
    expect((await countQueries(() => getBudgetSummary(naryn))).count).toBe(2);
  });

  test('the summary of a municipality has three numbers with their document', async () => {
    const summary = await getBudgetSummary(await idOf('kara-balta'));
    expect(summary).toMatchObject({
      version: { year: 2023, phase: 'approved', actNumber: '06' },
      measure: 'plan',
      revenue: { tyiyn: thousand('285967.0'), origin: 'printed' },
      expenditure: { tyiyn: thousand('285967.0'), origin: 'printed' },
      balance: 0n,
    });
    expect(await getBudgetSummary('00000000-0000-7000-8000-000000000000')).toBeNull();
  });

  test('a hidden or superseded document is not there for anybody', async () => {
    const { sql } = testDatabase();
    const id = await idOf('kyzyl-too');
    const [version] = await listBudgetVersions(id);
    for (const state of ['hidden', 'superseded']) {
      await sql('UPDATE budget_version SET state = $1::"BudgetState" WHERE id = $2', [state, version?.id]);
      expect(await listBudgetVersions(id)).toEqual([]);
      expect(await getBudgetVersion(id, 2023, 'approved')).toBeNull();
      expect(await listBudgetLines(version?.id ?? '')).toEqual([]);
      expect(await getBudgetSummary(id)).toBeNull();
    }
    await sql("UPDATE budget_version SET state = 'published' WHERE id = $1", [version?.id]);
  });

  test('every document of the data has a column that it is about', async () => {
    for (const slug of ['naryn', 'bishkek', 'osh', 'sary-oi', 'jalpak-tash']) {
      for (const version of await listBudgetVersions(await idOf(slug))) {
        const lines = await listBudgetLines(version.id);
        const measure = mainMeasure(version.phase, lines);
        expect(
          lines.some((line) => amountOf(line, measure) !== null),
          `${slug} ${version.year}`,
        ).toBe(true);
      }
    }
  });
});

test('the database refuses a second published document at the same address', async () => {
  const { sql } = testDatabase();
  const copy = (state: string) =>
    sql(
      `INSERT INTO budget_version (id, key, municipality_id, year, phase, ordinal, state, printed_unit, revision, published_at)
       SELECT gen_random_uuid(), 'copy/' || $1::text, municipality_id, year, phase, ordinal, $1::"BudgetState", printed_unit, 'x', now()
       FROM budget_version WHERE key = 'public/naryn-city/2017/approved/1'`,
      [state],
    );
  await expect(copy('published')).rejects.toThrow(/budget_version_published_once/);
  await copy('superseded');
  await sql("DELETE FROM budget_version WHERE key LIKE 'copy/%'");
});
