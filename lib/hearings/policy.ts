import { type Actor, holdsRole } from '@/lib/identity/actor';
import type { NoticeContent } from './content';
import type { Problem, ProblemCode } from './readiness';
import { type HearingAct, type HearingState, rolesFor, type StateRefusal, whyNotInState } from './states';
import { sittingsAreOver } from './timeline';

/** May this actor do this to this hearing now, and if not, why. Pages ask to explain, commands ask again on locked rows to decide. */
export type Judged = {
  municipalityId: string | null;
  state: HearingState;
  /** Known from public sources: there is nothing of ours to change. */
  sources: readonly string[];
};

type Common = 'no_permission' | 'known_from_source' | StateRefusal;
export type EditRefusal = Common;
export type PublishRefusal = Common | ProblemCode;
export type ChangeRefusal = Common | ProblemCode;
export type CancelRefusal = Common | 'sittings_over';

export function whyNotDraft(actor: Actor, municipalityId: string): 'no_permission' | null {
  return holdsRole(actor, municipalityId, ...rolesFor('edit_draft')) ? null : 'no_permission';
}

export function whyNotEditDraft(actor: Actor, hearing: Judged): EditRefusal | null {
  return whyNot('edit_draft', actor, hearing);
}

/** `problems` of readiness.ts for this notice, today, by the rules of the municipality. */
export function whyNotPublish(
  actor: Actor,
  hearing: Judged,
  problems: readonly Problem[],
): PublishRefusal | null {
  return whyNot('publish', actor, hearing) ?? problems[0]?.code ?? null;
}

export function whyNotChange(
  actor: Actor,
  hearing: Judged,
  problems: readonly Problem[] = [],
): ChangeRefusal | null {
  return whyNot('change', actor, hearing) ?? problems[0]?.code ?? null;
}

/** What has taken place (or was to) cannot be called off any more. */
export function whyNotCancel(
  actor: Actor,
  hearing: Judged,
  notice: Pick<NoticeContent, 'sittings'>,
  now: Date,
): CancelRefusal | null {
  return whyNot('cancel', actor, hearing) ?? (sittingsAreOver(notice, now) ? 'sittings_over' : null);
}

function whyNot(act: HearingAct, actor: Actor, hearing: Judged): Common | null {
  if (!hearing.municipalityId || !holdsRole(actor, hearing.municipalityId, ...rolesFor(act)))
    return 'no_permission';
  if (hearing.sources.length > 0) return 'known_from_source';
  return whyNotInState(act, hearing.state);
}
