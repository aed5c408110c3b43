import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/identity/actor';
import { attachPersonalNumber } from '@/lib/identity/attach-personal-number';
import { findLinkedAccount, linkAccount, lockSubject } from './account-link';
import type { NationalIdentity } from './read-identity';
import { municipalityOf } from './sign-in-nationally';

/**
 * Adds the national sign-on to the account of a signed-in person. 'held': the number is confirmed in another account, or this one has
 * another number; nothing is added, both are told, and an administrator decides. Otherwise the identity leads here from now on, also
 * when it led to another account before: whoever holds the account with the number and the identity has shown that they are one person.
 */
export function addNational(
  actor: Person,
  { subjectHash, number, name }: NationalIdentity,
  { now }: { now: Date },
): Promise<'attached' | 'same' | 'held'> {
  return inTransaction(async (tx) => {
    await lockSubject(tx, subjectHash);
    const before = await findLinkedAccount(tx, subjectHash);
    const attached = await attachPersonalNumber(tx, {
      personId: actor.userId,
      number,
      via: 'national',
      municipalityId: await municipalityOf(tx, actor.userId, now),
      now,
    });
    if (attached !== 'held') {
      await linkAccount(tx, subjectHash, actor.userId);
      if (name) await tx.user.updateMany({ where: { id: actor.userId, name: null }, data: { name } });
    }
    await recordAudit(tx, {
      action: 'national_sign_on.added',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: { number: attached, movedFrom: before && before !== actor.userId ? before : null },
    });
    return attached;
  });
}
