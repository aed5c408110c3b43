import 'server-only';
import { db } from '@/lib/db/client';
import type { Bilingual } from '@/lib/i18n/locales';
import type { Tyiyn } from '@/lib/money';

/** A work known from public sources: never a submission of a resident. */
export type KnownWorkView = {
  key: string;
  placePrinted: string;
  category: string;
  title: Bilingual;
  costTyiyn: Tyiyn | null;
  state: string;
  date: string | null;
  year: string | null;
  funding: string | null;
  source: string | null;
};

export async function listKnownWorks(municipalityId: string): Promise<KnownWorkView[]> {
  const rows = await db.knownWork.findMany({
    where: { municipalityId },
    orderBy: { key: 'asc' },
    select: {
      key: true,
      placePrinted: true,
      category: true,
      titleKy: true,
      titleRu: true,
      costTyiyn: true,
      state: true,
      details: true,
      source: true,
    },
  });
  return rows.map(({ titleKy, titleRu, details, ...row }) => ({
    ...row,
    title: { ky: titleKy, ru: titleRu },
    date: factOf(details, 'date'),
    year: factOf(details, 'year'),
    funding: factOf(details, 'funding'),
  }));
}

function factOf(details: unknown, name: string): string | null {
  const fact =
    typeof details === 'object' && details !== null ? (details as Record<string, unknown>)[name] : undefined;
  return typeof fact === 'string' ? fact : null;
}
