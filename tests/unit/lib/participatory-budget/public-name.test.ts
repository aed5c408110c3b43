import { describe, expect, test } from 'vitest';
import { publicName } from '@/lib/participatory-budget/public-name';

describe('the name on the public page', () => {
  test.each([
    ['Айгүл Токтосунова', 'А. Т.'],
    ['өмүрбек уулу Бакыт', 'Ө. У. Б.'],
    ['  Жан-Поль ', 'Ж. П.'],
    ['Айгүл', 'А.'],
    ['«Айгүл» (энеси) 3', 'А. Э.'],
  ])('%s by initials is %s', (name, initials) => {
    expect(publicName(name, 'initials')).toBe(initials);
  });

  test('in full it is what was given, cleaned', () => {
    expect(publicName(' Айгүл \u202e Токтосунова ', 'full')).toBe('Айгүл Токтосунова');
  });
});
