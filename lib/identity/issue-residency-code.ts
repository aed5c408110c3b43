import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { newId } from '@/lib/db/new-id';
import { inTransaction } from '@/lib/db/transaction';
import type { Person } from './actor';
import { CODE_MINUTES, residencyCodeHash, residencyCodeOf } from './residency-code';

/** A new code for the counter; the former one stops working at once. */
export async function issueResidencyCode(actor: Person, { now }: { now: Date }): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`;
    await tx.residencyCode.deleteMany({ where: { userId: actor.userId } });
    const id = newId();
    await tx.residencyCode.create({
      data: {
        id,
        userId: actor.userId,
        codeHash: residencyCodeHash(residencyCodeOf(id)),
        issuedAt: now,
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
      },
    });
    await recordAudit(tx, {
      action: 'residency_code.issued',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: actor.residence?.municipalityId ?? null,
      actor,
      details: {},
    });
  });
}
