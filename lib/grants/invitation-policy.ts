/** Why an invited person cannot take the role any more. Worded in `people:refusal.<code>`. */
export type TakeRefusal =
  | 'already_taken'
  | 'expired'
  | 'withdrawn'
  | 'already_held'
  | 'leaves_no_administrator';

type Invitation = { takenAt: Date | null; withdrawnAt: Date | null; expiresAt: Date; validTo: Date | null };

export function whyNotTake(
  { takenAt, withdrawnAt, expiresAt, validTo }: Invitation,
  now: Date,
): 'already_taken' | 'expired' | 'withdrawn' | null {
  if (takenAt) return 'already_taken';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now || (validTo && validTo <= now) ? 'expired' : null;
}
