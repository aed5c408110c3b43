import 'server-only';
import { type LookPlace, recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';

type Look = { personId: string; municipalityId: string; place: LookPlace };

/**
 * Notes that somebody of an office has a page with personal data of one person open; that person sees it in the account. Call it when
 * the page really shows them. Looking at one's own data is no look.
 */
export async function recordLook(actor: Staff, { personId, municipalityId, place }: Look): Promise<void> {
  if (actor.userId === personId) return;
  await inTransaction((tx) =>
    recordAudit(tx, {
      actor,
      action: 'personal.read',
      subject: 'user',
      subjectId: personId,
      municipalityId,
      details: { place },
    }),
  );
}
