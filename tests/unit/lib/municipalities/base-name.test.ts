import { describe, expect, test } from 'vitest';
import { bareName, baseName } from '@/lib/municipalities/base-name';

const aimak = (nameRu: string, nameKy: string | null = null) => ({ nameKy, nameRu, type: 'ayil_aimak' });

describe('the bare name of a unit', () => {
  test.each([
    ['Нарын шаары', 'Нарын'],
    ['город Бишкек', 'Бишкек'],
    ['г. Каракол', 'Каракол'],
    ['Он-Арча айыл аймагы', 'Он-Арча'],
    ['Айылный аймак им. Крупской', 'Крупской'],
    ['Алайский айылный аймак имени К.Белекбаева', 'Алайский'],
    ['Кек - Джарский айылный аймак', 'Кек-Джарский'],
    ['Ысык-Көл району', 'Ысык-Көл'],
    ['Чүй облусу', 'Чүй'],
  ])('%s is %s', (name, bare) => {
    expect(bareName(name)).toBe(bare);
  });

  test('comes from the Kyrgyz name when there is one', () => {
    expect(baseName(aimak('Бюргендинский айылный аймак', 'Бүргөндү айыл аймагы'))).toBe('Бүргөндү');
  });

  test.each([
    ['Караколский айылный аймак', ['Чолпон', 'Каракол'], 'Каракол'],
    ['Нововознесеновский айылный аймак', ['Боз-Учук', 'Нововознесеновка'], 'Нововознесеновка'],
    ['Михайловский айылный аймак', ['Михайловка'], 'Михайловка'],
    ['Грозденский айылный аймак', ['Гроздь', 'Лесное'], 'Гроздь'],
  ])('of %s is the noun among its villages', (name, villages, base) => {
    expect(baseName(aimak(name), villages)).toBe(base);
  });

  test('of an aimak named after a person is the surname, not the adjective', () => {
    expect(baseName(aimak('Алдашевский айылный аймак'), ['Саруу', 'Джууку'])).toBe('Алдашев');
  });

  test('of an adjective whose noun no village bears comes from the list of nouns', () => {
    expect(baseName(aimak('Нижнеаларчинский айылный аймак'), ['Нижняя Ала-Арча'])).toBe('Нижняя Ала-Арча');
    expect(baseName(aimak('Кара-Бууринский айылный аймак'), ['Кызыл-Адыр'])).toBe('Кара-Буура');
  });
});
