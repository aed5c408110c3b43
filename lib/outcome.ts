/** What a command answers: done with a value, or refused by the rules with a reason code. Bugs and failures are thrown. */
export type Outcome<T, Refusal extends string> = { done: true; value: T } | { done: false; refusal: Refusal };

export function done<T>(value: T): { done: true; value: T } {
  return { done: true, value };
}

export function refused<Refusal extends string>(refusal: Refusal): { done: false; refusal: Refusal } {
  return { done: false, refusal };
}
