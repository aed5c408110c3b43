import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { testDatabase } from '../../support/database';

const { sql } = testDatabase();
const seed = () =>
  promisify(execFile)(process.execPath, ['scripts/run-ts.mjs', 'prisma/seed.ts'], { env: process.env });

test('two seeds at once load everything once, and a third finds nothing to do', async () => {
  const [one, other] = await Promise.all([seed(), seed()]);
  const lines = `${one.stdout}${other.stdout}`.split('\n').filter((line) => line.includes('rows read'));
  const names = lines.map((line) => line.trim().split(/\s+/)[0]);
  expect(names).toContain('territory');
  expect(new Set(names).size).toBe(names.length);
  expect((await seed()).stdout).toBe('');
  const [units] = await sql(
    'SELECT count(*)::int AS count FROM unit WHERE code IS NOT NULL AND NOT fictitious',
  );
  expect(units).toEqual({ count: 2437 });
}, 60_000);
