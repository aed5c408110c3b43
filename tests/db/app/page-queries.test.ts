import { beforeAll, describe, expect, test } from 'vitest';
import LegalBasisPage from '@/app/[locale]/(public)/legal-basis/page';
import BudgetLinesPage from '@/app/[locale]/(public)/m/[municipality]/budget/[year]/lines/page';
import BudgetYearPage from '@/app/[locale]/(public)/m/[municipality]/budget/[year]/page';
import BudgetPage from '@/app/[locale]/(public)/m/[municipality]/budget/page';
import BudgetYearsPage from '@/app/[locale]/(public)/m/[municipality]/budget/years/page';
import DecisionsPage from '@/app/[locale]/(public)/m/[municipality]/council/decisions/page';
import HearingPage from '@/app/[locale]/(public)/m/[municipality]/hearings/[hearing]/page';
import HearingsPage from '@/app/[locale]/(public)/m/[municipality]/hearings/page';
import InitiativesPage from '@/app/[locale]/(public)/m/[municipality]/initiatives/page';
import MunicipalityPage from '@/app/[locale]/(public)/m/[municipality]/page';
import ProposalPage from '@/app/[locale]/(public)/m/[municipality]/proposals/[proposal]/page';
import ProposalsPage from '@/app/[locale]/(public)/m/[municipality]/proposals/page';
import OpenDataPage from '@/app/[locale]/(public)/open-data/page';
import { wholeClient } from '@/lib/db/client';
import { runLoader } from '@/prisma/loaders/load';
import { loaders } from '@/prisma/loaders/registry';
import { countQueries } from '../../support/count-queries';
import { testDatabase } from '../../support/database';

const PUBLIC_DATA = ['territory', 'legal', 'council', 'budgets', 'hearings', 'works', 'demonstration'];
const SLUG = 'ashar-ulgu';
const { sql, connect } = testDatabase();

type Address = { year: string; hearing: string; proposal: string };
let address: Address;

beforeAll(async () => {
  for (const loader of await loaders())
    if (PUBLIC_DATA.includes(loader.name)) await runLoader(wholeClient(), loader);
  const [found] = await sql<Address>(
    `SELECT (SELECT max(year)::text FROM budget_version WHERE municipality_id = u.id AND state = 'published') AS year,
            (SELECT h.id FROM hearing h JOIN hearing_version v ON v.hearing_id = h.id WHERE h.municipality_id = u.id LIMIT 1) AS hearing,
            (SELECT p.id FROM proposal p WHERE p.municipality_id = u.id AND p.published_at IS NOT NULL AND p.state <> 'withdrawn' LIMIT 1) AS proposal
     FROM unit u WHERE u.slug = $1`,
    [SLUG],
  );
  if (!found) throw new Error('the sample is not loaded');
  address = found;
}, 120_000);

const params = <More extends object>(more: More) => ({
  params: Promise.resolve({ locale: 'ky', municipality: SLUG, ...more }),
  searchParams: Promise.resolve({}),
});

const PAGES: Record<string, () => Promise<unknown>> = {
  'the home of a municipality': () => MunicipalityPage(params({})),
  'the proposal list': () => ProposalsPage(params({})),
  'a proposal': () => ProposalPage(params({ proposal: address.proposal })),
  'the hearing list': () => HearingsPage(params({})),
  'a hearing': () => HearingPage(params({ hearing: address.hearing })),
  'the budgets': () => BudgetPage(params({})),
  'a budget year': () => BudgetYearPage(params({ year: address.year })),
  'the lines of a budget': () => BudgetLinesPage(params({ year: address.year })),
  'the years side by side': () => BudgetYearsPage(params({})),
  'the register of decisions': () => DecisionsPage(params({})),
  'the initiatives': () => InitiativesPage(params({})),
  'the legal basis': () => LegalBasisPage(params({})),
  'the open data': () => OpenDataPage(params({})),
};

/** How many statements each page sends. */
async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name, page] of Object.entries(PAGES)) counts[name] = (await countQueries(page)).count;
  return counts;
}

/** A statement that copies rows of a table several times, each with new values for what must be unique. */
const copies = (table: string, changed: string, where = 'true') =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), ${changed}))).*
   FROM ${table} r CROSS JOIN generate_series(1, 4) n WHERE ${where}`;

/** Five times as much of everything that a page lists. Triggers rest: they watch how rows come about, which is not the matter here. */
async function multiply(): Promise<void> {
  const client = await connect();
  const own = `municipality_id = (SELECT id FROM unit WHERE slug = '${SLUG}')`;
  try {
    await client.query('SET session_replication_role = replica');
    for (const statement of [
      copies('cost_item', `'ordinal', r.ordinal + 1000 * n`),
      copies('proposal_event', `'at', r.at + n * interval '1 minute'`),
      copies('proposal', `'number', r.number + 10000 * n, 'attempt', gen_random_uuid()`, own),
      copies('hearing_sitting', `'ordinal', r.ordinal + 1000 * n`),
      copies('hearing_version', `'number', r.number + 1000 * n, 'attempt', null`),
      copies('hearing', `'number', r.number + 100000 * n, 'key', null, 'attempt', null`, own),
      copies('budget_line', `'ordinal', r.ordinal + 100000 * n`, own),
      copies('budget_version', `'year', r.year - 5 * n, 'key', r.key || '/' || n`, own),
      copies('decision', `'key', r.key || '/' || n`, own),
      copies('known_figure', `'key', r.key || '/' || n`),
      copies('known_work', `'key', r.key || '/' || n`),
    ])
      await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('the number of queries of a page', () => {
  test('is the same for five times as much to show', async () => {
    const few = await countAll();
    for (const [name, count] of Object.entries(few)) expect(count, name).toBeGreaterThan(0);
    const list = (slug: string) =>
      sql<{ lines: number; proposals: number }>(
        `SELECT (SELECT count(*)::int FROM budget_line l WHERE l.municipality_id = u.id) AS lines,
                (SELECT count(*)::int FROM proposal p WHERE p.municipality_id = u.id) AS proposals FROM unit u WHERE u.slug = $1`,
        [slug],
      );
    const [before] = await list(SLUG);
    await multiply();
    const [after] = await list(SLUG);
    expect(after).toEqual({ lines: (before?.lines ?? 0) * 5, proposals: (before?.proposals ?? 0) * 5 });
    expect(await countAll()).toEqual(few);
  }, 120_000);

  test('is the same for a municipality with hardly anything as for the sample', async () => {
    const here = (slug: string) => ({
      params: Promise.resolve({ locale: 'ky', municipality: slug }),
      searchParams: Promise.resolve({}),
    });
    for (const page of [InitiativesPage, DecisionsPage]) {
      const [sample, other] = [
        await countQueries(() => page(here(SLUG))),
        await countQueries(() => page(here('talas'))),
      ];
      expect(other.count).toBeLessThanOrEqual(sample.count);
    }
  });
});

describe('a year that no budget can have', () => {
  test.each(['99999', '-5', '0', '17', '2017a', '1e3'])(
    '%s is not found before anything is asked',
    async (year) => {
      for (const page of [BudgetYearPage, BudgetLinesPage]) {
        const { result, count } = await countQueries(() =>
          page(params({ year })).then(
            () => null,
            (error: { digest?: string }) => error.digest,
          ),
        );
        expect(result).toContain('404');
        expect(count).toBe(0);
      }
    },
  );
});
