import 'server-only';
import { db } from '@/lib/db/client';
import type { Bilingual } from '@/lib/i18n/locales';

/** A figure as its source prints it, never reckoned with. Names in English only are not for a page and left out. */
export type ParticipationFigure = {
  id: string;
  name: Bilingual;
  value: string;
  unit: string;
  period: string;
  source: string;
};

export async function listParticipationFigures(): Promise<ParticipationFigure[]> {
  const rows = await db.knownFigure.findMany({
    where: { collection: 'participation', OR: [{ nameKy: { not: null } }, { nameRu: { not: null } }] },
    orderBy: [{ nameKy: 'asc' }, { id: 'asc' }],
    select: { id: true, nameKy: true, nameRu: true, value: true, unit: true, period: true, source: true },
  });
  return rows.map(({ nameKy, nameRu, ...row }) => ({ ...row, name: { ky: nameKy, ru: nameRu } }));
}

/** A hearing, programme or work that the sources tell of a wider or unclear place, so that no municipality's page shows it. */
export type UnattachedFact = {
  key: string;
  kind: 'hearing' | 'work';
  title: Bilingual;
  /** As the source prints it, in Kyrgyz; null where it is not kept. */
  place: string | null;
  sources: string[];
};

/** Everything public that is attached to no municipality. Two SQL queries. */
export async function listUnattached(): Promise<UnattachedFact[]> {
  const [hearings, works] = await Promise.all([
    db.hearing.findMany({
      where: { municipalityId: null, state: { not: 'draft' } },
      orderBy: { number: 'asc' },
      select: { id: true, titleKy: true, titleRu: true, placePrinted: true, sources: true },
    }),
    db.knownWork.findMany({
      where: { municipalityId: null },
      orderBy: { key: 'asc' },
      select: { key: true, titleKy: true, titleRu: true, placePrinted: true, source: true },
    }),
  ]);
  return [
    ...hearings.map(({ id, titleKy, titleRu, placePrinted, sources }) => ({
      key: id,
      kind: 'hearing' as const,
      title: { ky: titleKy, ru: titleRu },
      place: placePrinted,
      sources,
    })),
    ...works.map(({ key, titleKy, titleRu, placePrinted, source }) => ({
      key,
      kind: 'work' as const,
      title: { ky: titleKy, ru: titleRu },
      place: placePrinted,
      sources: source ? [source] : [],
    })),
  ];
}
