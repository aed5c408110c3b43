import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/transaction';

/** SHA-256 over everything that publishing shows: the document's facts and every line in printed order. */
export async function versionHash(
  tx: { budgetVersion: Pick<Tx['budgetVersion'], 'findUniqueOrThrow'> },
  versionId: string,
): Promise<string> {
  const version = await tx.budgetVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      year: true,
      phase: true,
      ordinal: true,
      actNumber: true,
      actDate: true,
      actTitleKy: true,
      actTitleRu: true,
      decisionId: true,
      printedUnit: true,
      sourceUrl: true,
      sourceFile: true,
      rounded: true,
      noteKy: true,
      noteRu: true,
      lines: {
        orderBy: { ordinal: 'asc' },
        select: {
          ordinal: true,
          side: true,
          level: true,
          code: true,
          parentId: true,
          nameKy: true,
          nameRu: true,
          planTyiyn: true,
          adjustedTyiyn: true,
          executedTyiyn: true,
          noteKy: true,
          noteRu: true,
        },
      },
    },
  });
  const text = JSON.stringify(version, (_, value) => (typeof value === 'bigint' ? `${value} tyiyn` : value));
  return createHash('sha256').update(text).digest('hex');
}
