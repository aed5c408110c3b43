import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction } from '@/lib/db/transaction';
import type { Staff } from '@/lib/identity/actor';
import { replaceRecoveryCodes } from './recovery-codes';
import { lockSecondFactor } from './second-factor-row';

/** Ten new recovery codes in clear, to be shown once; the former ones are void. Only in a session that has shown the second factor. */
export function renewRecoveryCodes(actor: Staff): Promise<string[]> {
  return inTransaction(async (tx) => {
    await lockSecondFactor(tx, actor.userId);
    const codes = await replaceRecoveryCodes(tx, actor.userId);
    await recordAudit(tx, {
      action: 'second_factor.codes_renewed',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: { count: codes.length },
    });
    return codes;
  });
}
