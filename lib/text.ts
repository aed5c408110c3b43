/** Text as people type it in Kyrgyz and Russian: cleaned for storing, folded for searching. Pure. */

const LOOK_ALIKES: Record<string, string> = {
  ӊ: 'ң',
  Ӊ: 'Ң',
  ѳ: 'ө',
  Ѳ: 'Ө',
  ɵ: 'ө',
  Ɵ: 'Ө',
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');
/** Controls, zero-width characters and direction overrides: nobody types them, they only deceive. Line breaks and tabs stay. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** The zero-width joiner stays where it makes one emoji of several (a family), and goes everywhere else. */
const IDLE_JOINER =
  /(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** One spelling for one letter: look-alikes become the Kyrgyz letters ң ө ү, invisible characters go, NFC. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(IDLE_JOINER, '')
    .replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter);
}

/** A single line: normalised, white space collapsed, trimmed. */
export function cleanLine(text: string): string {
  return normaliseText(text).replace(/\s+/gu, ' ').trim();
}

/** Several lines: normalised, CRLF to LF, at most one empty line in a row, trimmed. */
export function cleanLines(text: string): string {
  return normaliseText(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Characters as a person counts them (a family emoji is one). */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter('ky', { granularity: 'grapheme' }).segment(text)) count += 1;
  return count;
}

const SYNONYMS: [RegExp, string][] = [
  [/айылдык аймак/g, 'айыл аймагы'],
  [/чогулуш/g, 'жыйын'],
  [/чыгым/g, 'чыгаша'],
  [/жаамат/g, 'жамаат'],
];

/**
 * The form in which search compares: lower case, ң→н, ө→о, ү→у, ё→е, words parted by one space, known synonyms equated.
 * People type "кенеш, окмот, угуу" (domain, Language and format).
 */
export function foldText(text: string): string {
  let folded = normaliseText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [variant, word] of SYNONYMS) folded = folded.replace(variant, word);
  return folded.replace(/ң/g, 'н').replace(/ө/g, 'о').replace(/ү/g, 'у').replace(/ё/g, 'е');
}

/**
 * Latin letters for Kyrgyz and Russian ones, one to one and FROZEN: slugs on posters come from it.
 * Never change an entry; tests/unit/lib/text.test.ts holds a copy.
 */
const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** A Latin slug of a name: "Он-Арча" → "on-archa". */
export function slugOf(name: string): string {
  return [...normaliseText(name).toLowerCase()]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** What people type in Latin letters ("naryn", "karabalta"), brought to the same Latin letters as the slugs. */
export function latinOf(text: string): string {
  return slugOf(text).replace(/-/g, ' ');
}
