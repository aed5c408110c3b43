import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keyedPersonalNumber,
  type PersonalNumber,
  parsePersonalNumber,
} from '@/lib/identity/personal-number';
import { ringOf } from '@/tests/support/number-keys';

const now = new Date('2026-11-20T06:00:00Z');
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));

const born = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2008-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).split('-').reverse().join(''));
const numbers = fc.tuple(fc.constantFrom('1', '2'), born, digits(5)).map((parts) => parts.join(''));

describe('a personal number', () => {
  it('is a sex digit, a birthday and five digits, however it is spaced', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 1, max: 13 }),
        fc.constantFrom(' ', '-', ' '),
        (text, at, gap) => {
          const spaced = text.slice(0, at) + gap + text.slice(at);
          expect(parsePersonalNumber(spaced, now)).toEqual({
            done: true,
            value: { number: text, warnings: [] },
          });
        },
      ),
    );
  });

  it.each([
    ['', 'length'],
    ['1311219901234', 'length'],
    ['1311219901234Б', 'length'],
    ['131121990123456', 'length'],
    ['١٣١١٢١٩٩٠١٢٣٤٥', 'length'],
    ['33112199012345', 'sex_digit'],
    ['03112199012345', 'sex_digit'],
    ['13102199012345', 'date'],
    ['13013199012345', 'date'],
    ['10000199012345', 'date'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parsePersonalNumber(text, now)).toEqual({ done: false, refusal: problem });
  });

  it.each([
    ['13112999900001', 'born_later'],
    ['12111202612345', 'born_later'],
    ['10101190012345', 'born_long_ago'],
    ['22011200812345', null],
    ['22111200812345', 'underage'],
  ])('%s is unusual, not refused: %s', (text, warning) => {
    expect(parsePersonalNumber(text, now)).toMatchObject({
      done: true,
      value: { warnings: warning ? [warning] : [] },
    });
  });
});

describe('the digest', () => {
  it('is the same for one number and key, and differs for any other number or key', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [left, right] = [keyedIn(one, 'a'), keyedIn(other, 'a')];
        expect(left.digest === right.digest).toBe(one === other);
        expect(keyedIn(one, 'b').digest).not.toBe(left.digest);
      }),
    );
  });

  it('is written under the newest key and looked for under every former one, and never holds the number', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const keyed = keyedIn(number, 'c', 'b', 'a');
        expect(keyed.keyId).toBe('c');
        expect(keyed.former).toEqual(
          ['b', 'a'].map((id) => ({ keyId: id, digest: keyedIn(number, id).digest })),
        );
        expect(keyed.digest).toMatch(/^[\w-]{43}$/);
        expect(JSON.stringify(keyed)).not.toContain(number.slice(1, 9));
      }),
    );
  });
});

function keyedIn(number: string, ...ids: [string, ...string[]]) {
  return keyedPersonalNumber(number as PersonalNumber, ringOf(...ids));
}
