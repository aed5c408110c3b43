import { expect, test } from 'vitest';
import { atLineStart, municipalityName, municipalityPlace } from '@/lib/municipalities/names';

const name = { ky: null, ru: 'Лебединовский айылный аймак' };

test('a missing Kyrgyz name is shown in Russian and says so', () => {
  expect(municipalityName({ name }, 'ky')).toEqual({
    text: 'Лебединовский айылный аймак',
    lang: 'ru',
    translated: false,
  });
  expect(municipalityName({ name }, 'ru')).toEqual({
    text: 'Лебединовский айылный аймак',
    lang: 'ru',
    translated: true,
  });
});

test('district and oblast stand together, what is missing is left out', () => {
  const oblast = { ky: 'Чүй облусу', ru: 'Чуйская область' };
  expect(
    municipalityPlace({ district: { ky: 'Аламүдүн району', ru: 'Аламудунский район' }, oblast }, 'ky'),
  ).toBe('Аламүдүн району, Чүй облусу');
  expect(municipalityPlace({ district: null, oblast }, 'ru')).toBe('Чуйская область');
  expect(municipalityPlace({ district: null, oblast: null }, 'ru')).toBe('');
});

test('a name begins a line with a capital letter', () => {
  expect(atLineStart('город Нарын')).toBe('Город Нарын');
});
