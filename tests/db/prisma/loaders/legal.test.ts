import { beforeAll, describe, expect, it } from 'vitest';
import { wholeClient } from '@/lib/db/client';
import { load } from '@/prisma/loaders/legal';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();

beforeAll(async () => void (await load(wholeClient())));

describe('loading the legal rules', () => {
  it('writes thirteen rules, six of which the charter decides', async () => {
    expect(
      await sql(
        "SELECT count(*)::int AS rules, count(*) FILTER (WHERE value IS NULL AND confidence = 'unset')::int AS unset FROM legal_rule",
      ),
    ).toEqual([{ rules: 13, unset: 6 }]);
  });

  it('changes nothing the second time, and leaves a day that an administrator has entered', async () => {
    await sql(
      "UPDATE calendar_day SET is_working_day = true, name_ky = 'которулган' WHERE day = '2026-05-04'",
    );
    const before = await sql('SELECT count(*)::int AS days FROM calendar_day');
    await load(wholeClient());
    expect(await sql('SELECT count(*)::int AS days FROM calendar_day')).toEqual(before);
    expect(await sql('SELECT count(*)::int AS rules FROM legal_rule')).toEqual([{ rules: 13 }]);
    expect(await sql("SELECT is_working_day, name_ky FROM calendar_day WHERE day = '2026-05-04'")).toEqual([
      { is_working_day: true, name_ky: 'которулган' },
    ]);
  });
});
