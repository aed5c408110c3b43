import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/** Every job and what it carries: ids only; the handler reads the rest when it runs (lib/jobs/tasks.ts). */
export type Jobs = {
  'mail.send': { letterId: string };
  'text.send': { textId: string };
  'proposal.submitted': { proposalId: string };
  'proposal.completed': { proposalId: string };
  'proposal.reviewed': { proposalId: string };
  'proposal.withdrawn': { proposalId: string };
  'hearing.published': { hearingId: string; version: number };
  'residency.confirmed': { confirmationId: string };
  'number.held': { holdId: string };
  'number.decided': { holdId: string };
  'role.granted': { grantId: string };
  'role.ended': { grantId: string };
  'duties.handed_over': { handover: Handover };
  'role.offered': { invitationId: string };
  'data.export': { exportId: string };
  'accounts.delete': Record<string, unknown>;
  'retention.run': Record<string, unknown>;
  'audit.seal': Record<string, unknown>;
  'sign_in.sweep': Record<string, unknown>;
  'uploads.sweep': Record<string, unknown>;
};

/** Which duties went from whom to whom: ids, counts, and the moment (milliseconds). */
export type Handover = {
  municipalityId: string;
  fromId: string;
  toId: string;
  drafts: number;
  requests: number;
  at: number;
};

export type JobKind = keyof Jobs;

/** Puts a job on the queue in the caller's transaction: it exists if and only if the change it speaks of was committed. */
export async function enqueue<K extends JobKind>(tx: Tx, kind: K, payload: Jobs[K]): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${kind}, ${JSON.stringify(payload)}::json)`;
}
