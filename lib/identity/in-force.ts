/** The condition for grants and residences that hold at a moment: begun, and not yet ended. The end is the first moment outside. */
export function inForce(now: Date) {
  return { validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] };
}
