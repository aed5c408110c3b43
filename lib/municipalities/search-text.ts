import { foldText, latinOf } from '@/lib/text';
import { bareName } from './base-name';

/** How names and what people type are brought together. Pure: the loader writes `folded` with it, the search reads with it. */

const CITY = ['шаар', 'шаары', 'ш', 'г', 'гор', 'город', 'города', 'city', 'shaar', 'shaary', 'gorod'];
const AIMAK = [
  'айыл аймагы',
  'айылдык аймагы',
  'айылный аймак',
  'аильный аймак',
  'аймагы',
  'аймак',
  'аа',
  'а а',
  'айыл окмоту',
  'ао',
  'а о',
  'ayil aimak',
  'aiyl aimagy',
  'ayil aimagy',
  'ayil okmotu',
  'aimak',
  'aa',
];
const DISTRICT = ['району', 'район', 'р н', 'district', 'raion', 'rayon'];
const OBLAST = ['облусу', 'область', 'обл', 'oblast', 'oblusu', 'region'];
const VILLAGE = ['айылы', 'айыл', 'село', 'селосу', 'с', 'village', 'aiyly', 'aiyl', 'ayil', 'selo'];

export type Kind = 'city' | 'ayil_aimak' | 'district' | 'oblast' | 'village';
const KIND_WORDS: readonly (readonly [Kind, readonly string[]])[] = [
  ['city', CITY],
  ['ayil_aimak', AIMAK],
  ['district', DISTRICT],
  ['oblast', OBLAST],
  ['village', VILLAGE],
];

/** Longest text that is searched for; more is cut off. */
export const QUERY_LIMIT = 60;

/** The spelling in which names are compared: folded, дж = ж, soft signs gone, Latin dj and zh = j. */
export function searchKey(text: string): string {
  return foldText(text)
    .replace(/дж/g, 'ж')
    .replace(/[ьъ]/g, '')
    .replace(/dj|dzh|zh/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a person typed: the name without its type word, and the type when one was said («Нарын ш.» → нарын, city). */
export function searchTerms(typed: string): { key: string; kind: Kind | null } {
  const key = searchKey(typed.slice(0, QUERY_LIMIT));
  for (const [kind, words] of KIND_WORDS) {
    for (const word of words) {
      const rest = key.endsWith(` ${word}`)
        ? key.slice(0, -word.length - 1)
        : key.startsWith(`${word} `)
          ? key.slice(word.length + 1)
          : null;
      if (rest) return { key: rest, kind };
    }
  }
  return { key, kind: null };
}

/**
 * The searched text of a unit: each of its names on a line of its own, in Kyrgyz, Russian, English and the slugs' Latin letters,
 * with and without the gap («Карабалта»), so that a whole line is an exact match and its beginning a prefix.
 */
export function searchText(names: readonly (string | null | undefined)[]): string {
  const keys = names.flatMap((name) => {
    if (!name) return [];
    const bare = bareName(name.replace(/\s*\(.*\)$/, ''));
    const both = [searchKey(bare), searchKey(latinOf(bare))];
    return [...both, ...both.map((key) => key.replace(/ /g, ''))];
  });
  return `\n${[...new Set(keys.filter(Boolean))].join('\n')}\n`;
}
