import 'server-only';
import { db } from '@/lib/db/client';
import { type Bilingual, isLocale, type Locale } from '@/lib/i18n/locales';
import type { RoleName } from '@/lib/identity/actor';
import { inForce } from '@/lib/identity/in-force';
import { rolesFor } from './states';

export type HearingNews = {
  event: 'published' | 'changed' | 'cancelled';
  title: Bilingual;
  municipality: { id: string; slug: string; name: Bilingual };
  /** Who works on hearings in that office now. */
  office: { userId: string; email: string; locale: Locale }[];
};

/** What a publication was, and whom in the office it concerns; null when there is no such version. */
export async function getHearingNews(
  hearingId: string,
  version: number,
  now: Date,
): Promise<HearingNews | null> {
  const row = await db.hearingVersion.findUnique({
    where: { hearingId_number: { hearingId, number: version } },
    select: {
      changed: true,
      hearing: {
        select: {
          titleKy: true,
          titleRu: true,
          municipality: { select: { id: true, slug: true, nameKy: true, nameRu: true } },
        },
      },
    },
  });
  const municipality = row?.hearing.municipality;
  if (!row || !municipality?.slug) return null;
  return {
    event: version === 1 ? 'published' : row.changed.includes('cancelled') ? 'cancelled' : 'changed',
    title: { ky: row.hearing.titleKy, ru: row.hearing.titleRu },
    municipality: {
      id: municipality.id,
      slug: municipality.slug,
      name: { ky: municipality.nameKy, ru: municipality.nameRu },
    },
    office: await officeOf(municipality.id, now),
  };
}

async function officeOf(municipalityId: string, now: Date): Promise<HearingNews['office']> {
  const roles: RoleName[] = [...rolesFor('edit_draft')];
  const people = await db.user.findMany({
    where: {
      emailIndex: { not: null },
      grants: {
        some: {
          municipalityId,
          role: { in: roles },
          ...inForce(now),
        },
      },
    },
    select: { id: true, email: true, locale: true },
    orderBy: { id: 'asc' },
  });
  return people.flatMap(({ id, email, locale }) =>
    email ? [{ userId: id, email, locale: isLocale(locale) ? locale : 'ky' }] : [],
  );
}
