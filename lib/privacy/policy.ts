import type { Person } from '@/lib/identity/actor';

export type DeletionRefusal = 'holds_office' | 'already_asked';

/** An office is handed over before its holder leaves: `holds_office`. Asking twice changes nothing: `already_asked`. */
export function whyNotDelete({
  offices,
  dueAt,
}: {
  offices: number;
  dueAt: Date | null;
}): DeletionRefusal | null {
  if (dueAt) return 'already_asked';
  return offices > 0 ? 'holds_office' : null;
}

/** Whether an export may be downloaded by this person now. */
export function mayDownload(
  actor: Person,
  { userId, readyAt, expiresAt }: { userId: string; readyAt: Date | null; expiresAt: Date },
  now: Date,
): boolean {
  return actor.userId === userId && readyAt !== null && now < expiresAt;
}
