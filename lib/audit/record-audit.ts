import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Actor } from '@/lib/identity/actor';

/** What can be done, and what the log keeps of it. Never what a person wrote, never an address: ids, codes and counts only. */
type Act =
  | { action: 'sign_in.requested'; subject: 'sign_in_code'; details: Record<string, never> }
  | { action: 'sign_in.refused'; subject: 'sign_in_code'; details: { reason: string; tries: number } }
  | { action: 'session.started'; subject: 'user'; details: { method: 'code' | 'link'; newAccount: boolean } }
  | {
      action: 'session.started';
      subject: 'user';
      details: { method: 'national'; newAccount: boolean; number: 'attached' | 'same' | 'held' };
    }
  | {
      action: 'national_sign_on.added';
      subject: 'user';
      details: { number: 'attached' | 'same' | 'held'; movedFrom: string | null };
    }
  | { action: 'session.ended'; subject: 'user'; details: Record<string, never> }
  | {
      action: 'sign_in.swept';
      subject: 'session';
      details: { codes: number; sessions: number; letters: number; texts: number; forms: number };
    }
  | { action: 'session.others_ended'; subject: 'user'; details: { count: number } }
  | { action: 'form.kept'; subject: 'kept_form'; details: Record<string, never> }
  | { action: 'second_factor.enrolled'; subject: 'user'; details: { replaced: boolean } }
  | {
      action: 'second_factor.shown';
      subject: 'user';
      details: { method: 'totp' | 'recovery' };
    }
  | { action: 'second_factor.refused'; subject: 'user'; details: { reason: string; tries: number } }
  | { action: 'second_factor.codes_renewed'; subject: 'user'; details: { count: number } }
  | { action: 'second_factor.reset'; subject: 'user'; details: { sessions: number } }
  | { action: 'language.chosen'; subject: 'user'; details: { language: string } }
  | { action: 'residence.chosen'; subject: 'user'; details: { settlementId: string } }
  | { action: 'residency_code.issued'; subject: 'user'; details: Record<string, never> }
  | { action: 'residency.confirmed'; subject: 'user'; details: { settlementId: string } }
  | { action: 'residency.held'; subject: 'user'; details: { settlementId: string } }
  | { action: 'number_hold.decided'; subject: 'number_hold'; details: { decision: string } }
  | { action: 'role.granted'; subject: 'user'; details: { role: string; grantId: string } }
  | { action: 'role.offered'; subject: 'grant_invitation'; details: { role: string } }
  | { action: 'role.offer_withdrawn'; subject: 'grant_invitation'; details: { role: string } }
  | { action: 'role.taken'; subject: 'user'; details: { role: string; grantId: string } }
  | { action: 'role.ended'; subject: 'user'; details: { role: string; grantId: string } }
  | {
      action: 'proposal.submitted';
      subject: 'proposal';
      details: { number: number; totalTyiyn: string; files: number };
    }
  | {
      action: 'proposal.entered_by_office';
      subject: 'proposal';
      details: { number: number; totalTyiyn: string; files: number; account: boolean };
    }
  | { action: 'proposal.completed'; subject: 'proposal'; details: { totalTyiyn: string; files: number } }
  | { action: 'proposal.published'; subject: 'proposal'; details: { number: number } }
  | { action: 'proposal.returned'; subject: 'proposal'; details: { reason: string } }
  | { action: 'proposal.rejected'; subject: 'proposal'; details: { reason: string } }
  | { action: 'proposal.referred'; subject: 'proposal'; details: { reason: string } }
  | { action: 'proposal.withdrawn'; subject: 'proposal'; details: { from: string } }
  | { action: 'hearing.drafted'; subject: 'hearing'; details: { kind: string } }
  | { action: 'hearing.draft_changed'; subject: 'hearing'; details: { changed: string[] } }
  | { action: 'hearing.published'; subject: 'hearing'; details: { version: number; contentHash: string } }
  | {
      action: 'hearing.changed';
      subject: 'hearing';
      details: { version: number; contentHash: string; changed: string[] };
    }
  | { action: 'hearing.cancelled'; subject: 'hearing'; details: { version: number; contentHash: string } }
  | { action: 'hearing.state_changed'; subject: 'hearing'; details: { from: string; to: string } }
  | {
      action: 'budget.published';
      subject: 'budget_version';
      details: { year: number; phase: string; lines: number; approvalId: string; askedBy: string };
    }
  | {
      action: 'duties.handed_over';
      subject: 'user';
      details: { to: string; drafts: number; requests: number };
    }
  | {
      action: 'approval.asked';
      subject: 'approval';
      details: { command: string; subjectId: string; payloadHash: string };
    }
  | { action: 'approval.refused'; subject: 'approval'; details: { command: string; subjectId: string } }
  | { action: 'personal.read'; subject: 'user'; details: { place: LookPlace } }
  | { action: 'data.loaded'; subject: 'data'; details: { version: string; rows: number } }
  | { action: 'consent.given'; subject: 'user'; details: { version: number; language: string } }
  | { action: 'consent.withdrawn'; subject: 'user'; details: { version: number } }
  | { action: 'data.export_requested'; subject: 'user'; details: Record<string, never> }
  | { action: 'data.exported'; subject: 'user'; details: { tables: number; rows: number } }
  | { action: 'account.deletion_asked'; subject: 'user'; details: { days: number } }
  | { action: 'account.deletion_stopped'; subject: 'user'; details: Record<string, never> }
  | { action: 'account.deleted'; subject: 'user'; details: { rows: number } }
  | { action: 'data.destroyed'; subject: 'data'; details: { counts: Record<string, number> } }
  | { action: 'files.swept'; subject: 'upload'; details: { count: number } };

/** Pages of the offices on which personal data of one person stand open. */
export const LOOK_PLACES = ['proposal_review', 'counter', 'number_hold'] as const;
export type LookPlace = (typeof LOOK_PLACES)[number];

export type AuditAction = Act['action'];
export type AuditSubject = Act['subject'];
export type AuditEntry = Act & { actor: Actor; subjectId: string; municipalityId: string | null };

/** Writes the one audit entry of a command, in the command's own transaction. The table refuses changes afterwards. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { actor } = entry;
  await tx.auditEntry.create({
    data: {
      actorKind: actor.kind,
      actorId: actor.kind === 'resident' || actor.kind === 'staff' ? actor.userId : null,
      action: entry.action,
      subjectKind: entry.subject,
      subjectId: entry.subjectId,
      municipalityId: entry.municipalityId,
      details: actor.kind === 'system' ? { ...entry.details, job: actor.job } : entry.details,
    },
  });
}
