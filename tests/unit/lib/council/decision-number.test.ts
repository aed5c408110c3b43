import { describe, expect, it } from 'vitest';
import { looksLikeNumber, numberSort, romanValue } from '@/lib/council/decision-number';

describe('romanValue', () => {
  it.each([
    ['IV', 4],
    ['XXIII', 23],
    ['ХХІІІ', 23],
    ['ХХIII', 23],
    ['ХХY', 25],
    ['XXXXIII', 43],
    ['xi', 11],
  ])('reads %s as %i', (text, value) => {
    expect(romanValue(text)).toBe(value);
  });

  it('knows what is no Roman numeral', () => {
    expect(['', '12', 'KG', 'айыл'].map(romanValue)).toEqual([null, null, null, null]);
  });
});

describe('numberSort', () => {
  it('puts numbers in the order in which they were given out', () => {
    const printed = [
      '10/1',
      '2/1',
      '1/3',
      '34-7-1',
      'ХХIII/II',
      '2',
      '2/10',
      '№ 2/2',
      '01',
      'ХХY/I',
      '12а/1',
    ];
    const sorted = printed.toSorted((one, other) => (numberSort(one) < numberSort(other) ? -1 : 1));
    expect(sorted).toEqual([
      '01',
      '1/3',
      '2',
      '2/1',
      '№ 2/2',
      '2/10',
      '10/1',
      '12а/1',
      'ХХIII/II',
      'ХХY/I',
      '34-7-1',
    ]);
  });

  it('is the same for Cyrillic and Latin letters of a Roman number', () => {
    expect(numberSort('ХХІ/ІІ')).toBe(numberSort('XXI/II'));
  });

  it('is empty without a number', () => {
    expect([numberSort(null), numberSort(''), numberSort('–')]).toEqual(['', '', '']);
  });
});

describe('looksLikeNumber', () => {
  it('tells a number from words', () => {
    expect(['2/1', 'ХХIII/II', '34-7-1', '№ 8'].map(looksLikeNumber)).toEqual([true, true, true, true]);
    expect(['бюджет', 'бюджет 2019', '', '%'].map(looksLikeNumber)).toEqual([false, false, false, false]);
  });
});
