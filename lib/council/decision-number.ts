/**
 * Numbers of decisions as clerks print them ("2/1", "ХХIII/II", "34-7-1", "ХХY/I"), brought to an order. Pure.
 * Cyrillic Х, І, М, С stand for Latin ones, and Y, У, Ү for V: typewriters had no V.
 */
const LATIN: Record<string, string> = { Х: 'X', І: 'I', Ӏ: 'I', М: 'M', С: 'C', У: 'V', Ү: 'V', Y: 'V' };
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const WIDTH = 6;

/** Text that sorts as the number counts: each part as six digits, Roman parts too. Empty for a decision without a number. */
export function numberSort(number: string | null): string {
  if (!number) return '';
  return partsOf(number)
    .map((part) => sortOfPart(part))
    .join('');
}

/** Whether a search looks like a number of a decision rather than words: then it is compared part by part. */
export function looksLikeNumber(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 0 && parts.every((part) => /^\d+$/.test(part) || romanValue(part) !== null);
}

function partsOf(number: string): string[] {
  return number
    .normalize('NFKC')
    .replace(/^№\s*/u, '')
    .replace(/^No\.?\s*/iu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function sortOfPart(part: string): string {
  const roman = romanValue(part);
  if (roman !== null) return padded(roman);
  const match = /^(\d+)(.*)$/u.exec(part);
  return match ? padded(Number(match[1])) + (match[2] ?? '').toLowerCase() : part.toLowerCase();
}

function padded(value: number): string {
  return String(Math.min(value, 10 ** WIDTH - 1)).padStart(WIDTH, '0');
}

/** The value of a Roman numeral in either alphabet, also of a careless one (XXXXIII = 43); null when it is none. */
export function romanValue(text: string): number | null {
  const values = [...text.toUpperCase()].map((letter) => ROMAN[LATIN[letter] ?? letter]);
  if (values.length === 0) return null;
  let sum = 0;
  for (const [index, value] of values.entries()) {
    if (value === undefined) return null;
    sum += value < (values[index + 1] ?? 0) ? -value : value;
  }
  return sum;
}
