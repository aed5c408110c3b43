import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Actor } from '@/lib/identity/actor';
import type { ChangedField, NoticeContent, NoticeTexts } from './content';
import { contentHashOf } from './content-hash';

type Publication = {
  hearingId: string;
  attempt: string;
  content: NoticeContent;
  changed: readonly ChangedField[];
  note: NoticeTexts | null;
  actor: Actor;
  now: Date;
};

export type Published = { number: number; contentHash: string };

/** Proof of publication: the next version with its time and content hash. The table refuses any later change. The hearing must be locked. */
export async function appendVersion(tx: Tx, publication: Publication): Promise<Published> {
  const { hearingId, attempt, content, changed, note, actor, now } = publication;
  const last = await tx.hearingVersion.aggregate({ where: { hearingId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const contentHash = contentHashOf(content);
  await tx.hearingVersion.create({
    data: {
      hearingId,
      attempt,
      number,
      content,
      contentHash,
      changed: [...changed],
      publishedAt: now,
      noteKy: note?.ky ?? null,
      noteRu: note?.ru ?? null,
      publishedBy: actor.kind === 'staff' ? actor.userId : null,
    },
  });
  return { number, contentHash };
}
