import { expect, it } from 'vitest';
import {
  amount,
  amountWithUnit,
  fileSize,
  longDate,
  percent,
  shortDate,
  shortMoment,
  weekday,
  wholeNumber,
} from '@/lib/i18n/format';

it('writes dates as both languages do', () => {
  expect(longDate('2026-01-17', 'ky')).toBe('2026-жылдын 17-январы');
  expect(longDate('2026-01-17', 'ru').replace(/\u00a0/g, ' ')).toBe('17 января 2026 года');
  expect(shortDate('2026-01-07')).toBe('07.01.2026');
  expect(shortMoment(new Date('2026-01-17T08:30:00Z'))).toBe('17.01.2026, 14:30');
  expect(weekday('2026-11-20', 'ky')).toBe('жума');
  expect(weekday('2026-11-22', 'ru')).toBe('воскресенье');
});

it('groups by no-break spaces, with a decimal comma and a printed unit', () => {
  expect(wholeNumber(1234567)).toBe('1\u00a0234\u00a0567');
  expect(wholeNumber(-1000)).toBe('−1\u00a0000');
  expect(amount(9_285_540_000n, 'thousand_som')).toBe('92\u00a0855,4');
  expect(amount(10_000_000n, 'thousand_som')).toBe('100,0');
  expect(amount(10_001n, 'som')).toBe('100,01');
  expect(amountWithUnit(9_285_540_000n, 'thousand_som', 'ru')).toBe('92\u00a0855,4\u00a0тыс.\u00a0сомов');
  expect(amountWithUnit(9_285_540_000n, 'thousand_som', 'ky')).toBe('92\u00a0855,4\u00a0миң\u00a0сом');
});

it('writes a percent closed in Kyrgyz and spaced in Russian', () => {
  expect(percent(104, 'ky')).toBe('10,4%');
  expect(percent(-5, 'ru')).toBe('−0,5\u00a0%');
});

it('writes sizes of files', () => {
  expect(fileSize(900)).toBe('1\u00a0КБ');
  expect(fileSize(1_440_000)).toBe('1,4\u00a0МБ');
  expect(fileSize(31_000_000)).toBe('31\u00a0МБ');
});
