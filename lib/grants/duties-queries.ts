import 'server-only';
import { db } from '@/lib/db/client';
import type { Bilingual, Locale } from '@/lib/i18n/locales';
import { isLocale } from '@/lib/i18n/locales';
import type { RoleName } from '@/lib/identity/actor';
import { inForce } from '@/lib/identity/in-force';
import { rolesWith } from '@/lib/identity/rights';
import { isUuid } from '@/lib/identity/uuid';

export type DutiesView = {
  who: string;
  drafts: { id: string; title: Bilingual }[];
  requests: { id: string; year: number }[];
  /** Who may do all of it. */
  receivers: { userId: string; who: string }[];
};

/** What a person has in hand in a municipality; null for somebody who never held a role there. */
export async function getDuties(
  municipalityId: string,
  userId: string,
  now: Date,
): Promise<DutiesView | null> {
  if (!isUuid(userId)) return null;
  const person = await db.user.findFirst({
    where: { id: userId, grants: { some: { municipalityId } } },
    select: { email: true },
  });
  if (!person) return null;
  const [drafts, requests, colleagues] = await Promise.all([
    db.hearing.findMany({
      where: { municipalityId, responsibleId: userId, state: 'draft' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, titleKy: true, titleRu: true },
    }),
    db.approval.findMany({
      where: { municipalityId, askedById: userId, decidedAt: null, expiresAt: { gt: now } },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, askedAt: true },
    }),
    db.roleGrant.findMany({
      where: { municipalityId, userId: { not: userId }, ...inForce(now) },
      orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
      select: { userId: true, role: true, user: { select: { email: true } } },
    }),
  ]);
  const rolesOf = new Map<string, RoleName[]>();
  for (const { userId: id, role } of colleagues) rolesOf.set(id, [...(rolesOf.get(id) ?? []), role]);
  const named = new Map(colleagues.map(({ userId: id, user }) => [id, user.email ?? id]));
  const amount = { drafts: drafts.length, requests: requests.length };
  return {
    who: person.email ?? userId,
    drafts: drafts.map(({ id, titleKy, titleRu }) => ({ id, title: { ky: titleKy, ru: titleRu } })),
    requests: requests.map(({ id, askedAt }) => ({ id, year: askedAt.getUTCFullYear() })),
    receivers: [...named]
      .filter(([id]) => mayReceive(rolesOf.get(id) ?? [], amount))
      .map(([id, who]) => ({ userId: id, who })),
  };
}

/** Drafts are for who writes hearings, requests for who may ask for a publication. */
export function mayReceive(
  roles: readonly RoleName[],
  { drafts, requests }: { drafts: number; requests: number },
): boolean {
  const has = (wanted: readonly RoleName[]) => roles.some((role) => wanted.includes(role));
  return (
    (drafts === 0 || has(rolesWith('hearing.write'))) && (requests === 0 || has(rolesWith('budget.ask')))
  );
}

export type Addressed = { email: string; locale: Locale };

/** Whom a letter about handed-over duties goes to, and the municipality's names. */
export async function getHandoverNews(municipalityId: string, userIds: readonly string[]) {
  const [unit, users] = await Promise.all([
    db.unit.findUniqueOrThrow({
      where: { id: municipalityId },
      select: { slug: true, nameKy: true, nameRu: true },
    }),
    db.user.findMany({
      where: { id: { in: [...userIds] } },
      select: { id: true, email: true, locale: true },
    }),
  ]);
  const people = new Map<string, Addressed>();
  for (const { id, email, locale } of users)
    if (email) people.set(id, { email, locale: isLocale(locale) ? locale : 'ky' });
  return { slug: unit.slug ?? '', name: { ky: unit.nameKy, ru: unit.nameRu }, people };
}
