import type { Day } from '@/lib/clock';
import type { OfficeHolderView, OfficeRole } from '@/lib/council/view';

const ORDER: readonly OfficeRole[] = [
  'executive_head',
  'chair',
  'deputy_chair',
  'secretary',
  'commission_chair',
  'faction_leader',
  'deputy',
];
/** Offices that one person holds at a time: who was seen earlier has left when another is seen later. */
const SINGLE: ReadonlySet<OfficeRole> = new Set(['chair', 'secretary', 'executive_head']);

/** By office, then the one seen last first, then by name. */
export function orderOfHolders(one: OfficeHolderView, other: OfficeHolderView): number {
  return (
    ORDER.indexOf(one.role) - ORDER.indexOf(other.role) ||
    seen(other).localeCompare(seen(one)) ||
    one.name.localeCompare(other.name, 'ky')
  );
}

/**
 * Whether a person is known to have left the office: the term ended, or the source saw them in an earlier convocation than
 * the newest one known, or (for an office of one) another was seen in it later.
 */
export function isPast(holder: OfficeHolderView, all: readonly OfficeHolderView[], on: Day): boolean {
  if (holder.validTo !== null && holder.validTo <= on) return true;
  if (!SINGLE.has(holder.role)) return all.some((other) => yearsApart(seen(holder), seen(other)) >= 5);
  return all.some((other) => other.role === holder.role && other !== holder && seen(other) > seen(holder));
}

/** When the person was seen in office, as far as the source tells: a day, a year, or nothing (then long ago). */
function seen({ validFrom, asOf, asOfPrinted }: OfficeHolderView): string {
  return validFrom ?? asOf ?? asOfPrinted ?? '';
}

/** A council sits five years (kenesh.term): who was seen five years before another sat in an earlier one. */
function yearsApart(earlier: string, later: string): number {
  if (earlier === '' || later === '') return 0;
  return Number(later.slice(0, 4)) - Number(earlier.slice(0, 4));
}
