import { expect, it } from 'vitest';
import { CODE_MINUTES, LIMITS } from '@/lib/auth/limits';
import ky from '@/locales/ky/legal.json';
import ru from '@/locales/ru/legal.json';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

it.each([
  ['ky', ky],
  ['ru', ru],
] as const)('the privacy page tells the terms by which the portal works (%s)', (_, { privacy }) => {
  expect(privacy.rows.sign_in_code.how_long).toMatch(new RegExp(`\\b${CODE_MINUTES} м`));
  const { resident, staff } = LIMITS;
  const told = privacy.rows.session.how_long.match(/\d+/g)?.map(Number) ?? [];
  expect(told.toSorted((a, b) => a - b)).toEqual(
    [
      resident.absoluteMs / DAY_MS,
      resident.idleMs / DAY_MS,
      staff.absoluteMs / HOUR_MS,
      staff.idleMs / HOUR_MS,
    ].sort((a, b) => a - b),
  );
});
