/** Orders of the public list. */
export const SORTS = ['newest', 'oldest', 'cheapest', 'dearest'] as const;
export type Sort = (typeof SORTS)[number];

export function isSort(text: string): text is Sort {
  return (SORTS as readonly string[]).includes(text);
}
