/** Money is a bigint of tyiyn; 1 som = 100 tyiyn. Nothing here rounds silently: what does not fit is null. */
export type Tyiyn = bigint;

const TYIYN_PER_SOM = 100n;

export function somToTyiyn(som: number | bigint): Tyiyn {
  return BigInt(som) * TYIYN_PER_SOM;
}

/** The amounts in which documents are printed, in tyiyn. */
export const TYIYN_PER_UNIT = {
  som: TYIYN_PER_SOM,
  thousand_som: 1000n * TYIYN_PER_SOM,
  million_som: 1_000_000n * TYIYN_PER_SOM,
} as const;

export type PrintedUnit = keyof typeof TYIYN_PER_UNIT;

const GROUPS = /[\s\u00a0\u2009\u202f']/g;
const AMOUNT = /^([+-]?)(\d{1,15})(?:[.,](\d{1,8}))?$/;

/**
 * Reads an amount as people type and documents print it: "1 234,5", "1234.50", "(12,3)" (negative), "–12".
 * `unit` says what one whole stands for. Returns tyiyn, or null when it is not an amount or finer than a tyiyn.
 */
export function parseAmount(text: string, unit: PrintedUnit): Tyiyn | null {
  let body = text
    .normalize('NFKC')
    .replace(GROUPS, '')
    .replace(/^[−–—]/, '-');
  if (/^\(.+\)$/.test(body)) body = `-${body.slice(1, -1)}`;
  const match = AMOUNT.exec(body);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * TYIYN_PER_UNIT[unit];
  if (scaled % scale !== 0n) return null;
  const value = scaled / scale;
  return sign === '-' ? -value : value;
}

/** The plain decimal of an amount in `unit`, with a point and no grouping, as machine files carry it: 9285540000n → "92855.4". */
export function decimalAmount(value: Tyiyn, unit: PrintedUnit, minimumDigits = 0): string {
  const per = TYIYN_PER_UNIT[unit];
  const digits = per.toString().length - 1;
  const absolute = value < 0n ? -value : value;
  const whole = absolute / per;
  const fraction = (absolute % per)
    .toString()
    .padStart(digits, '0')
    .replace(/0+$/, '')
    .padEnd(minimumDigits, '0');
  return `${value < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** Product of a quantity in thousandths and a unit price in tyiyn, rounded half up to a whole tyiyn. */
export function costOf(quantityThousandths: bigint, unitPriceTyiyn: Tyiyn): Tyiyn {
  return (quantityThousandths * unitPriceTyiyn + 500n) / 1000n;
}

export function sumTyiyn(values: Iterable<Tyiyn>): Tyiyn {
  let sum = 0n;
  for (const value of values) sum += value;
  return sum;
}
