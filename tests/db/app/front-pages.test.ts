import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import MunicipalityPage from '@/app/[locale]/(public)/m/[municipality]/page';
import FindPage from '@/app/[locale]/page';
import { addDays, dayOf, endOfDay } from '@/lib/clock';
import { wholeClient } from '@/lib/db/client';
import { paths } from '@/lib/paths';
import { runLoader } from '@/prisma/loaders/load';
import { loaders } from '@/prisma/loaders/registry';
import { countQueries } from '../../support/count-queries';
import { testDatabase } from '../../support/database';
import { completeForm, makeHearing, staffOf } from '../../support/hearings';

const PUBLIC_DATA = ['territory', 'legal', 'council', 'budgets', 'hearings', 'works', 'demonstration'];

beforeAll(async () => {
  for (const loader of await loaders())
    if (PUBLIC_DATA.includes(loader.name)) await runLoader(wholeClient(), loader);
}, 60_000);

const find = (search: Record<string, string>) =>
  FindPage({ params: Promise.resolve({ locale: 'ky' }), searchParams: Promise.resolve(search) });
const home = (municipality: string) =>
  MunicipalityPage({ params: Promise.resolve({ locale: 'ky', municipality }) });

describe('the front page', () => {
  test.each([
    ['as it opens', {}, 3],
    ['with a search that finds', { q: 'нарын' }, 3],
    ['with a search that finds much', { q: 'кара' }, 3],
    ['with a search that finds only what is like it', { q: 'naryin' }, 4],
    ['with a district', { district: '41704245000000' }, 4],
  ])('%s costs a fixed number of queries', async (_, search, most) => {
    // Once more in tests for the district: outside of Next a read is not remembered within a request.
    expect((await countQueries(() => find(search))).count).toBeLessThanOrEqual(most);
  });
});

describe('the home of a municipality', () => {
  test.each(['ashar-ulgu', 'naryn', 'bishkek', 'talas', 'jeek', 'jeek-2024'])(
    '%s costs a fixed number of queries, however much there is to show',
    async (slug) => {
      // 12 in a request; two more here because reads are remembered only within a request of Next.
      expect((await countQueries(() => home(slug))).count).toBeLessThanOrEqual(14);
    },
  );

  test('shows a hearing that its office has announced, and leads to it; a draft is nobody’s news', async () => {
    const now = new Date();
    const [unit] = await testDatabase().sql<{ id: string }>("SELECT id FROM unit WHERE slug = 'talas'");
    const id = unit?.id ?? '';
    const heldOn = addDays(dayOf(now), 20);
    const noticeOf = (title: string) => {
      const form = completeForm({
        title: { ky: title, ru: title },
        statementDeadline: endOfDay(addDays(heldOn, -1)).toISOString(),
      });
      for (const sitting of form.notice.sittings) sitting.heldOn = heldOn;
      return form;
    };
    const secretary = staffOf(id, 'secretary');
    await makeHearing(secretary, id, { form: noticeOf('Жарыялана элек'), now });
    const { hearingId } = await makeHearing(secretary, id, {
      form: noticeOf('Суу тарифи боюнча угуу'),
      published: true,
      now,
    });
    const html = renderToStaticMarkup(await home('talas'));
    expect(html).toContain('Суу тарифи боюнча угуу');
    expect(html).toContain(`href="${paths.hearing('ky', 'talas', hearingId)}"`);
    expect(html).not.toContain('Жарыялана элек');
  });

  test('of an unknown place is not found', async () => {
    await expect(home('no-such-place')).rejects.toMatchObject({ digest: expect.stringContaining('404') });
  });
});
