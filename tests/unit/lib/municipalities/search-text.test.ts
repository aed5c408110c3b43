import { describe, expect, test } from 'vitest';
import { QUERY_LIMIT, searchKey, searchTerms, searchText } from '@/lib/municipalities/search-text';

describe('what a person types', () => {
  test.each([
    ['нарын', 'нарын', null],
    ['Нарын ш.', 'нарын', 'city'],
    ['г. Нарын', 'нарын', 'city'],
    ['Нарын шаары', 'нарын', 'city'],
    ['naryn', 'naryn', null],
    ['Naryn city', 'naryn', 'city'],
    ['Он-Арча АА', 'он арча', 'ayil_aimak'],
    ['Он-Арча айылдык аймагы', 'он арча', 'ayil_aimak'],
    ['он арча айыл аймагы', 'он арча', 'ayil_aimak'],
    ['Кеңеш', 'кенеш', null],
    ['с. Достук', 'достук', 'village'],
    ['Нарынский район', 'нарынский', 'district'],
    ['Чүй облусу', 'чуй', 'oblast'],
  ])('%s looks for %s', (typed, key, kind) => {
    expect(searchTerms(typed)).toEqual({ key, kind });
  });

  test('a type word alone is a name to look for', () => {
    expect(searchTerms('айыл')).toEqual({ key: 'айыл', kind: null });
  });

  test('an endless text is cut', () => {
    expect(searchTerms('о'.repeat(10_000)).key.length).toBe(QUERY_LIMIT);
  });

  test('Kyrgyz and Russian spellings of ж meet', () => {
    expect(searchKey('Джалал-Абад')).toBe(searchKey('Жалал-Абад'));
    expect(searchKey('Djalal-Abad')).toBe(searchKey('Jalal-Abad'));
  });
});

describe('the searched text of a unit', () => {
  const text = searchText(['Он-Арча айыл аймагы', 'Он-Арчинский айылный аймак', null, 'Он-Арча']);

  test('holds each name on a line of its own, in both alphabets, with and without the gap', () => {
    for (const name of ['он арча', 'on archa', 'онарча', 'onarcha', 'он арчинский'])
      expect(text).toContain(`\n${name}\n`);
  });

  test('holds no name twice', () => {
    const lines = text.trim().split('\n');
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('holds no pattern signs, so that a search for them finds nothing by accident', () => {
    expect(searchText(['100% _Достук_'])).not.toMatch(/[%_\\]/);
  });
});
