import { beforeEach, expect, it } from 'vitest';
import { consume } from '@/lib/rate-limit/consume';
import { DEMONSTRATION_TIMES, RULES } from '@/lib/rate-limit/rules';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const [hourly] = RULES.sign_in_code;
const allowed = hourly.times * DEMONSTRATION_TIMES;

beforeEach(async () => {
  await sql('TRUNCATE rate_limit');
});

it('lets so many pass, then says how long to wait, and other people stay free', async () => {
  const answers = await Promise.all(
    Array.from({ length: allowed + 15 }, () => consume('sign_in_code', 'aida')),
  );
  expect(answers.filter((answer) => answer.allowed)).toHaveLength(allowed);
  const refused = await consume('sign_in_code', 'aida');
  expect(refused).toMatchObject({ allowed: false });
  if (!refused.allowed) {
    expect(refused.retryAfterSeconds).toBeGreaterThan(3500);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(hourly.seconds);
  }
  expect(await consume('sign_in_code', 'bek')).toEqual({ allowed: true });
});

it('begins anew when the time is over', async () => {
  for (let times = 0; times <= allowed; times += 1) await consume('sign_in_code', 'aida');
  expect(await consume('sign_in_code', 'aida')).toMatchObject({ allowed: false });
  await sql('UPDATE rate_limit SET expire = $1', [Date.now() - 1]);
  expect(await consume('sign_in_code', 'aida')).toEqual({ allowed: true });
});
