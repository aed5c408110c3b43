import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, countCharacters, foldText, normaliseText, slugOf } from '@/lib/text';

describe('normaliseText', () => {
  it('turns look-alike letters into the Kyrgyz ones', () => {
    expect(normaliseText('Тоӊ, ѳкмѳт, ɵмүр')).toBe('Тоң, өкмөт, өмүр');
  });

  it('removes controls, zero-width characters and direction overrides', () => {
    expect(normaliseText('су\u200b\u202e\u0000\ufeffу')).toBe('суу');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
        expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
      }),
    );
  });
});

describe('cleaning', () => {
  it('makes one line of a title and keeps paragraphs of a text', () => {
    expect(cleanLine('  Көчө \n жарыгы ')).toBe('Көчө жарыгы');
    expect(cleanLines('бир\r\n\r\n\r\n\r\nэки   үч ')).toBe('бир\n\nэки үч');
  });

  it('counts characters as people see them', () => {
    expect(countCharacters('👨‍👩‍👧‍👦')).toBe(1);
    expect(countCharacters('өкмөт')).toBe(5);
  });
});

describe('foldText', () => {
  it('lets people type without ң ө ү ё', () => {
    expect(foldText('Айыл Өкмөтүнүн кеңеши')).toBe('айыл окмотунун кенеши');
    expect(foldText('Жыйын')).toBe(foldText('чогулуш'));
    expect(foldText('Он-Арча айылдык аймак')).toBe(foldText('он арча айыл аймагы'));
  });
});

describe('slugOf', () => {
  it('follows the frozen table: addresses on posters stand on it', () => {
    const printed: Record<string, string> = {
      Нарын: 'naryn',
      'Он-Арча': 'on-archa',
      Бишкек: 'bishkek',
      'Чоң-Алай': 'chon-alai',
      Өзгөн: 'ozgon',
      'Үч-Коргон': 'uch-korgon',
      'Кызыл-Суу': 'kyzyl-suu',
      'Жалал-Абад': 'jalal-abad',
      'Эркеч-Сай': 'erkech-sai',
      'Ысык-Көл': 'ysyk-kol',
      Юрьевка: 'iurevka',
      Щербаков: 'scherbakov',
      Цех: 'tseh',
      Объект: 'obekt',
      Ёлка: 'elka',
      Яссы: 'iassy',
    };
    for (const [name, slug] of Object.entries(printed)) expect(slugOf(name), name).toBe(slug);
  });

  it('is made of small Latin letters, digits and single hyphens only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slugOf(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
});
