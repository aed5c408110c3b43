/** What the forms allow. Apart from input.ts, so that the browser does not load the schemas to know a number. */

/** Characters as people count them: an emoji is one. */
export const TEXT_LIMITS = {
  title: 120,
  problem: 3000,
  place: 200,
  beneficiaries: 1000,
  plan: 3000,
  ownLabour: 500,
  ownMaterial: 500,
  authorName: 100,
  itemName: 160,
  itemUnit: 20,
  withdrawReason: 1000,
} as const;
export const MAX_FILES = 5;
export const MAX_COST_ITEMS = 40;
/** Rows of the estimate shown at first, and added by the button. */
export const COST_ROWS = 6;

/** What staff write when they decide. */
export const REVIEW_LIMITS = { text: 2000, body: 200 } as const;
