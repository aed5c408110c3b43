import 'server-only';
import { keptFor } from '@/lib/auth/kept-form';
import type { Person } from '@/lib/identity/actor';
import { closeRows, filledRows } from '@/lib/participatory-budget/input';
import { COST_ROWS } from '@/lib/participatory-budget/limits';
import { listPendingUploads } from '@/lib/uploads/queries';
import type { ListedFile, ProposalFormState } from './form-state';

/** The form as it was when the session ended, with the files that had arrived; null when nothing waits for it. */
export async function keptProposal(
  actor: Person,
  here: string,
  empty: ProposalFormState,
  attached: readonly ListedFile[] = [],
): Promise<{ initial: ProposalFormState; lostFiles: string[] } | null> {
  const kept = await keptFor(actor, here);
  if (!kept) return null;
  const typed = closeRows(kept.typed);
  const received = await listPendingUploads(actor.userId, typed.attempt?.[0] ?? '');
  const files = [...attached, ...received].map(({ id, originalName, byteLength }) => ({
    id,
    originalName,
    byteLength,
  }));
  const rows = Math.max(filledRows(typed), COST_ROWS);
  return { initial: { ...empty, typed, files, rows }, lostFiles: kept.files };
}
