import 'server-only';
import { createHmac } from 'node:crypto';
import { config } from '@/lib/config';
import { keyedHash } from './keyed-hash';

/**
 * Eight characters that are one shape in Latin and Cyrillic and sound alike in no pair: no 0/O, 1/I, B/8, З/3 is left. Whoever hears
 * «эн» or «эр» may type the Latin letter of that sound or of that shape (decision 0016).
 */
const ALPHABET = '23456789ACEHKMPTX';
const SPELLINGS: Record<string, string> = {
  А: 'A',
  С: 'C',
  S: 'C',
  Е: 'E',
  Н: 'H',
  N: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  R: 'P',
  Т: 'T',
  Х: 'X',
};
const LENGTH = 8;

/** Long enough for the queue at the counter, too short to lie about. */
export const CODE_MINUTES = 30;

/** The code of an issued row: it follows from the id and the key, so the page can show it again and the database holds no code. */
export function residencyCodeOf(id: string): string {
  const bytes = createHmac('sha256', config().hmacKey).update(`residency-code-text\0${id}`).digest();
  let rest = bytes.readBigUInt64BE();
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
  }
  return code;
}

/** As it is shown and read aloud: two groups of four. */
export function groupedCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What somebody typed, in the one spelling; null when it cannot be a code. */
export function parseResidencyCode(text: string): string | null {
  const plain = [...text.toUpperCase().replace(/[\s\u00a0\-–.]/g, '')]
    .map((letter) => SPELLINGS[letter] ?? letter)
    .join('');
  return plain.length === LENGTH && [...plain].every((letter) => ALPHABET.includes(letter)) ? plain : null;
}

export function residencyCodeHash(code: string): string {
  return keyedHash('residency-code', code);
}
