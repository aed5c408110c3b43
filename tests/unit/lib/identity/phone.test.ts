import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhone, shownPhone } from '@/lib/identity/phone';

describe('a mobile number of the republic', () => {
  it.each([
    '+996700123456',
    '0700123456',
    '0700 123 456',
    '700-123-456',
    '(0700) 12 34 56',
    '996700123456',
    '00996 700 123456',
    ' +996 (700) 123456 ',
  ])('%s has one spelling', (typed) => {
    expect(parsePhone(typed)).toBe('+996700123456');
  });

  it.each([
    ['a landline of Bishkek', '+996 312 66 12 34'],
    ['a number of Russia', '+7 912 345 67 89'],
    ['a number of Kazakhstan', '+7 701 234 56 78'],
    ['an expensive number abroad', '+882 16 1234567'],
    ['too short', '0700 123 45'],
    ['too long', '0700 123 4567'],
    ['an emergency call', '103'],
    ['letters', 'aida@post.kg'],
    ['nothing', ''],
  ])('%s is not one', (_, typed) => {
    expect(parsePhone(typed)).toBeNull();
  });

  it('is +996 and nine digits, whatever was typed, and reads back as itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer({ min: 0, max: 1e9 }).map((digits) => `0${digits}`),
        ),
        (typed) => {
          const phone = parsePhone(typed);
          if (phone === null) return;
          expect(phone).toMatch(/^\+996\d{9}$/);
          expect(parsePhone(shownPhone(phone))).toBe(phone);
        },
      ),
    );
  });
});
