import { describe, expect, test } from 'vitest';
import { type NamedMunicipality, slugsOf } from '@/lib/municipalities/slug';
import { readCsv } from '@/prisma/loaders/read-csv';

const frozen = readCsv('municipality_slugs.csv', ['unit', 'slug', 'type', 'name', 'district', 'since']);
const slugOfUnit = new Map(frozen.map(({ unit, slug }) => [unit, slug]));

const named = (part: Partial<NamedMunicipality>): NamedMunicipality => ({
  key: part.name ?? '',
  type: 'ayil_aimak',
  name: '',
  district: null,
  ...part,
});
const slugs = (...parts: Partial<NamedMunicipality>[]) => [...slugsOf(parts.map(named)).values()];

describe('the rule of addresses', () => {
  test('a city bears its bare name, even when an aimak has the same', () => {
    expect(
      slugs({ key: '1', name: 'Каракол', type: 'city' }, { key: '2', name: 'Каракол', district: 'Ак-Суу' }),
    ).toEqual(['karakol', 'karakol-aa-ak-suu']);
  });

  test('aimaks that share a name all add type and district', () => {
    expect(
      slugs(
        { key: '1', name: 'Кара-Суу', district: 'Талас' },
        { key: '2', name: 'Кара-Суу', district: 'Жайыл' },
      ),
    ).toEqual(['kara-suu-aa-talas', 'kara-suu-aa-jaiyl']);
  });

  test('the order of the list changes nothing', () => {
    const units = [
      named({ key: '1', name: 'Достук', district: 'Нарын' }),
      named({ key: '2', name: 'Достук', district: 'Ноокен' }),
      named({ key: '3', name: 'Он-Арча', district: 'Нарын' }),
    ];
    expect([...slugsOf(units)].sort()).toEqual([...slugsOf(units.toReversed())].sort());
  });

  test('a unit that succeeds one of the same name adds its year, and the old page keeps its address', () => {
    expect(
      slugs(
        { key: 'old', name: 'Жээк', district: 'Ысык-Ата' },
        { key: 'new', name: 'Жээк', district: 'Ысык-Ата', since: 2024 },
      ),
    ).toEqual(['jeek', 'jeek-2024']);
  });

  test('two units are never given one address', () => {
    expect(() =>
      slugs({ key: '1', name: 'Достук', district: 'Нарын' }, { key: '2', name: 'Достук', district: 'Нарын' }),
    ).toThrow('/m/dostuk-aa-naryn');
  });
});

describe('the frozen addresses', () => {
  test('are all different and well formed', () => {
    expect(new Set(frozen.map(({ slug }) => slug)).size).toBe(frozen.length);
    expect(frozen.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug ?? ''))).toEqual([]);
    expect(frozen.length).toBe(488);
  });

  test('are what the rule makes of the names that they were frozen with', () => {
    const units = frozen.map(
      (row): NamedMunicipality => ({
        key: row.unit ?? '',
        type: row.type as NamedMunicipality['type'],
        name: row.name ?? '',
        district: row.district,
        since: row.since ? Number(row.since) : null,
      }),
    );
    expect([...slugsOf(units)]).toEqual(frozen.map(({ unit, slug }) => [unit, slug]));
  });

  // Printed on posters: never edit a line of this list.
  test.each([
    ['41711000000000', 'bishkek'],
    ['41721000000000', 'osh'],
    ['41704400000010', 'naryn'],
    ['41702410000010', 'karakol'],
    ['41702420000010', 'balykchy'],
    ['41703410000010', 'jalal-abad'],
    ['41703420000010', 'tash-komur'],
    ['41703430000010', 'mailuu-suu'],
    ['41703440000010', 'kara-kol'],
    ['41703220400010', 'kok-jangak'],
    ['41705410000010', 'batken'],
    ['41705420000010', 'suluktu'],
    ['41705430000010', 'kyzyl-kyia'],
    ['41707400000010', 'talas'],
    ['41708400000010', 'tokmok'],
    ['41708209600010', 'kara-balta'],
    ['41708206600010', 'kant'],
    ['41706226600010', 'kara-suu'],
    ['41702215600010', 'cholpon-ata'],
    ['41703225600010', 'toktogul'],
    ['41704245840000', 'on-archa'],
    ['41704245825000', 'kazan-kuigan'],
    ['41704245815000', 'jan-bulak'],
    ['41704245850000', 'chet-nura'],
    ['41704245829000', 'kara-kujur'],
    ['41704245860000', 'sary-oi'],
    ['41704245835000', 'min-bulak-aa-naryn'],
    ['41707220833000', 'min-bulak-aa-bakai-ata'],
    ['41703215819000', 'burgondu'],
    ['41706255859000', 'myrza-ake'],
    ['41706255860000', 'altyn-bulak'],
    ['41708206818000', 'jeek'],
    ['41708222834000', 'krupskoi'],
    ['41702205813000', 'karakol-aa-ak-suu'],
    ['41706242813000', 't-kulatov'],
    ['2024-02/merger/Жээк айыл аймагы/Ысык-Ата району', 'jeek-2024'],
    ['2024-02/merger/Миң-Булак айыл аймагы/Москва району', 'min-bulak-aa-moskva'],
  ])('%s is /m/%s for ever', (unit, slug) => {
    expect(slugOfUnit.get(unit)).toBe(slug);
  });
});
