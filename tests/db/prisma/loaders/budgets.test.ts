import { beforeAll, describe, expect, test } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { parseAmount } from '@/lib/money';
import { load } from '@/prisma/loaders/budgets';
import { testDatabase } from '@/tests/support/database';
import { loadPublicBudgets } from '@/tests/support/public-data';
import { budgetFiles, rowsOfFile } from '@/tests/support/public-data-files';

beforeAll(loadPublicBudgets);

const thousand = (text: string | undefined) => parseAmount(text ?? '', 'thousand_som');

describe('every file', () => {
  test('there are 21 files with 184 rows, and all are used', async () => {
    expect(budgetFiles()).toHaveLength(21);
    expect(budgetFiles().flatMap(rowsOfFile)).toHaveLength(184);
    const [count] = await testDatabase().sql<{ lines: number }>(
      'SELECT count(*)::int AS lines FROM budget_line',
    );
    expect(count?.lines).toBe(184);
  });

  test.each(budgetFiles())(
    '%s: each row is stored as printed, in its order, with its note in both languages',
    async (file) => {
      const stored = await testDatabase().sql<Record<string, string | null>>(
        `SELECT l.plan_tyiyn, l.adjusted_tyiyn, l.executed_tyiyn, l.name_ky, l.note, l.note_ky, l.note_ru, l.parent_id, v.note_ky AS version_note
       FROM budget_line l JOIN budget_version v ON v.id = l.version_id WHERE v.source_file = $1 ORDER BY l.source_row`,
        [file],
      );
      const printed = rowsOfFile(file);
      expect(stored).toHaveLength(printed.length);
      for (const [index, row] of printed.entries()) {
        const line = stored[index];
        const onlyAmended = row.note === 'plan is the adjusted plan in the document';
        const plan = row.plan_kgs_thousand ? String(thousand(row.plan_kgs_thousand)) : null;
        expect(line).toMatchObject({
          name_ky: row.name_ky,
          plan_tyiyn: onlyAmended ? null : plan,
          adjusted_tyiyn: onlyAmended
            ? plan
            : row.plan_adjusted_kgs_thousand
              ? String(thousand(row.plan_adjusted_kgs_thousand))
              : null,
          executed_tyiyn: row.executed_kgs_thousand ? String(thousand(row.executed_kgs_thousand)) : null,
          note: row.note || null,
        });
        if (row.note) expect(line?.note_ky ?? line?.version_note ?? line?.parent_id, row.note).not.toBeNull();
        expect(line?.note_ky === null).toBe(line?.note_ru === null);
      }
    },
  );

  test('a second load changes nothing; a changed file is loaded again; a document that left the files is superseded', async () => {
    const { sql } = testDatabase();
    const before = await sql('SELECT id, revision, published_at FROM budget_version ORDER BY id');
    expect((await load(wholeClient())).written).toBe(0);
    await sql("UPDATE budget_version SET revision = 'older' WHERE key = 'public/naryn-city/2017/approved/1'");
    await sql(
      "INSERT INTO budget_version (id, key, municipality_id, year, phase, state, printed_unit, revision, published_at) SELECT gen_random_uuid(), 'public/gone/2001/approved/1', municipality_id, 2001, 'approved', 'published', 'thousand_som', 'x', now() FROM budget_version LIMIT 1",
    );
    expect((await load(wholeClient())).written).toBe(17);
    expect(
      (await sql('SELECT id, revision FROM budget_version WHERE state = $1 ORDER BY id', ['published']))
        .length,
    ).toBe(before.length);
    expect(await sql("SELECT state FROM budget_version WHERE key = 'public/gone/2001/approved/1'")).toEqual([
      { state: 'superseded' },
    ]);
    await sql("DELETE FROM budget_version WHERE key LIKE 'public/gone/%'");
  });
});
