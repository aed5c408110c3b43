import 'server-only';
import { keptFor } from '@/lib/auth/kept-form';
import { sittingCountOf } from '@/lib/hearings/input';
import type { Person } from '@/lib/identity/actor';
import { listPendingUploads } from '@/lib/uploads/queries';
import { EMPTY_HEARING_FORM, type HearingFormState } from './form-state';

/** The form as it was when the session ended, with the files that had arrived; null when nothing waits for it. */
export async function keptHearing(
  actor: Person,
  here: string,
): Promise<{ initial: HearingFormState; lostFiles: string[] } | null> {
  const kept = await keptFor(actor, here);
  if (!kept) return null;
  const { typed } = kept;
  const received = await listPendingUploads(actor.userId, typed.attempt?.[0] ?? '');
  return {
    initial: {
      ...EMPTY_HEARING_FORM,
      typed,
      received: received.map(({ id, originalName, byteLength }) => ({ id, originalName, byteLength })),
      sittings: sittingCountOf({ sittingCount: Number(typed.sittingCount?.[0] ?? 1) }),
    },
    lostFiles: kept.files,
  };
}
