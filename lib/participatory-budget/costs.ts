import { costOf, parseAmount, sumTyiyn, type Tyiyn } from '@/lib/money';

/** One line of the estimate. The quantity is in thousandths, so that 2.5 m³ is exact; the total is rounded half up to a tyiyn. */
export type CostLine = { quantityThousandths: bigint; unitPriceTyiyn: Tyiyn };

export type Limits = { capTyiyn: Tyiyn; minTyiyn: Tyiyn };
export type CostProblem = 'own_over_total' | 'over_cap' | 'under_minimum';

export function lineTotal({ quantityThousandths, unitPriceTyiyn }: CostLine): Tyiyn {
  return costOf(quantityThousandths, unitPriceTyiyn);
}

export function estimateTotal(lines: readonly CostLine[]): Tyiyn {
  return sumTyiyn(lines.map(lineTotal));
}

/** What is asked of the budget: the estimate less the residents' own money. Labour and material are told in words and not subtracted. */
export function askedOf(totalTyiyn: Tyiyn, ownMoneyTyiyn: Tyiyn): Tyiyn {
  return totalTyiyn - ownMoneyTyiyn;
}

/** Why the sums cannot stand under the rules of the cycle (cap and minimum per proposal are set by its act). */
export function whyNotCosts(totalTyiyn: Tyiyn, ownMoneyTyiyn: Tyiyn, limits: Limits): CostProblem | null {
  if (ownMoneyTyiyn > totalTyiyn) return 'own_over_total';
  const asked = askedOf(totalTyiyn, ownMoneyTyiyn);
  if (asked > limits.capTyiyn) return 'over_cap';
  return asked <= 0n || asked < limits.minTyiyn ? 'under_minimum' : null;
}

const QUANTITY = /^(\d{1,9})(?:[.,](\d{1,3}))?$/;

/** Reads a quantity as people type it ("12", "2,5", "1 200"). Returns thousandths, or null when it is not a number or finer. */
export function parseQuantity(text: string): bigint | null {
  const match = QUANTITY.exec(text.normalize('NFKC').replace(/[\s']/g, ''));
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  return BigInt(whole + fraction.padEnd(3, '0'));
}

/** The plain decimal of a quantity with a comma: 2500n → "2,5". */
export function quantityText(quantityThousandths: bigint): string {
  const fraction = (quantityThousandths % 1000n).toString().padStart(3, '0').replace(/0+$/, '');
  return `${quantityThousandths / 1000n}${fraction ? `,${fraction}` : ''}`;
}

/** The total of a line as it is being typed; null while one of the two is not a number. */
export function typedTotal(quantity: string, price: string): Tyiyn | null {
  const quantityThousandths = parseQuantity(quantity);
  const unitPriceTyiyn = parseAmount(price, 'som');
  if (quantityThousandths === null || unitPriceTyiyn === null || unitPriceTyiyn < 0n) return null;
  return lineTotal({ quantityThousandths, unitPriceTyiyn });
}
