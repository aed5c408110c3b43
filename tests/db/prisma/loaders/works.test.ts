import { expect, test } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { listKnownWorks } from '@/lib/participatory-budget/works-queries';
import { load } from '@/prisma/loaders/works';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const NARYN = '019a0000-0000-7000-8000-0000000000aa';

test('works known from public sources are attached to the one municipality they belong to, once, and never become proposals', async () => {
  await sql(
    `INSERT INTO unit (id, slug, code, type, name_ru, folded) VALUES ($1, 'naryn', '41704400000010', 'city', 'город Нарын', '')`,
    [NARYN],
  );
  const report = await load(wholeClient());
  expect(report).toMatchObject({ name: 'works', read: 48, written: 48 });
  expect(report.unused).toHaveLength(45);
  expect(report.unused[0]).toEqual({
    row: 'proposal-001',
    reason: 'not attached: "Алай району, Кум-Шоро" is no single municipality',
  });
  await load(wholeClient());
  expect(
    await sql(
      'SELECT count(*)::int AS works, (SELECT count(*)::int FROM proposal) AS proposals FROM known_work',
    ),
  ).toEqual([{ works: 48, proposals: 0 }]);
  const works = await listKnownWorks(NARYN);
  expect(works.map(({ key }) => key)).toEqual(['proposal-007', 'proposal-008', 'proposal-009']);
  expect(works[0]).toMatchObject({
    costTyiyn: 197_900_000n,
    state: 'in_progress',
    funding: 'дем берүүчү грант + жергиликтүү бюджет',
    year: null,
  });
});
