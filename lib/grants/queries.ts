import 'server-only';
import { dayOfColumn } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { type Bilingual, isLocale, type Locale } from '@/lib/i18n/locales';
import type { Person, RoleName } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import type { Order } from './input';
import { whyNotTake } from './invitation-policy';
import type { GrantView, OwnInvitationView, PeopleView } from './view';

const ENDED_LIMIT = 100;

const GRANT = {
  id: true,
  userId: true,
  role: true,
  validFrom: true,
  validTo: true,
  orderNumber: true,
  orderDate: true,
  orderSignedBy: true,
  endOrderNumber: true,
  endOrderDate: true,
  endOrderSignedBy: true,
  user: { select: { email: true, name: true } },
  settlement: { select: { nameKy: true, nameRu: true } },
} as const;

type GrantRow = NonNullable<Awaited<ReturnType<typeof findGrant>>>;
const findGrant = (id: string, municipalityId: string) =>
  db.roleGrant.findFirst({ where: { id, municipalityId }, select: GRANT });

/** Who holds what in a municipality: now, later, no longer (the latest hundred), and who has been invited. */
export async function listPeople(municipalityId: string, now: Date): Promise<PeopleView> {
  const [open, ended, invited] = await Promise.all([
    db.roleGrant.findMany({
      where: { municipalityId, OR: [{ validTo: null }, { validTo: { gt: now } }] },
      select: GRANT,
      orderBy: [{ role: 'asc' }, { validFrom: 'asc' }, { id: 'asc' }],
    }),
    db.roleGrant.findMany({
      where: { municipalityId, validTo: { lte: now } },
      select: GRANT,
      orderBy: [{ validTo: 'desc' }, { id: 'desc' }],
      take: ENDED_LIMIT,
    }),
    db.grantInvitation.findMany({
      where: { municipalityId, takenAt: null, withdrawnAt: null, expiresAt: { gt: now } },
      select: { id: true, email: true, role: true, validFrom: true, expiresAt: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const grants = open.map(viewOf);
  return {
    now: grants.filter(({ from }) => from <= now),
    future: grants.filter(({ from }) => from > now),
    ended: ended.map(viewOf),
    invited: invited.map(({ id, email, role, validFrom, expiresAt }) => ({
      id,
      who: email,
      role,
      from: validFrom,
      expiresAt,
    })),
  };
}

/** One grant of a municipality; null for a foreign one and for nonsense. */
export async function getGrant(municipalityId: string, id: string): Promise<GrantView | null> {
  if (!isUuid(id)) return null;
  const row = await findGrant(id, municipalityId);
  return row && viewOf(row);
}

/** An invitation to the person's own address; to everybody else it does not exist. */
export async function getOwnInvitation(
  person: Person,
  id: string,
  now: Date,
): Promise<OwnInvitationView | null> {
  if (!isUuid(id)) return null;
  const [row, account] = await Promise.all([
    db.grantInvitation.findUnique({
      where: { id },
      select: {
        emailIndex: true,
        role: true,
        validFrom: true,
        validTo: true,
        orderNumber: true,
        orderDate: true,
        orderSignedBy: true,
        takenAt: true,
        withdrawnAt: true,
        expiresAt: true,
        municipality: { select: { slug: true, nameKy: true, nameRu: true } },
      },
    }),
    db.user.findUnique({ where: { id: person.userId }, select: { emailIndex: true } }),
  ]);
  if (!row?.municipality.slug || row.emailIndex !== account?.emailIndex) return null;
  const { slug, nameKy, nameRu } = row.municipality;
  return {
    id,
    role: row.role,
    municipality: { slug, name: { ky: nameKy, ru: nameRu } },
    from: row.validFrom,
    to: row.validTo,
    order: { number: row.orderNumber, date: dayOfColumn(row.orderDate), signedBy: row.orderSignedBy },
    refusal: whyNotTake(row, now),
  };
}

function viewOf(row: GrantRow): GrantView {
  const { user, settlement } = row;
  return {
    id: row.id,
    userId: row.userId,
    who: user.email ?? user.name ?? row.userId,
    role: row.role,
    settlement: settlement && { ky: settlement.nameKy, ru: settlement.nameRu },
    from: row.validFrom,
    to: row.validTo,
    order: orderOf(row.orderNumber, row.orderDate, row.orderSignedBy),
    endOrder: orderOf(row.endOrderNumber, row.endOrderDate, row.endOrderSignedBy),
  };
}

function orderOf(number: string | null, date: Date | null, signedBy: string | null): Partial<Order> | null {
  if (!number) return null;
  return { number, ...(date ? { date: dayOfColumn(date) } : {}), ...(signedBy ? { signedBy } : {}) };
}

export type RoleNews = {
  email: string;
  locale: Locale;
  role: RoleName;
  municipality: { slug: string; name: Bilingual } | null;
  from: Date;
  to: Date | null;
  order: Partial<Order> | null;
  endOrder: Partial<Order> | null;
};

/** What a letter says of a grant; null when there is none, or nobody to write to. */
export async function getRoleNews(grantId: string): Promise<RoleNews | null> {
  const row = await db.roleGrant.findUnique({
    where: { id: grantId },
    select: {
      ...GRANT,
      user: { select: { email: true, name: true, locale: true } },
      municipality: { select: { slug: true, nameKy: true, nameRu: true } },
    },
  });
  if (!row?.user.email) return null;
  const { role, from, to, order, endOrder } = viewOf(row);
  return {
    email: row.user.email,
    locale: isLocale(row.user.locale) ? row.user.locale : 'ky',
    role,
    municipality: placeOf(row.municipality),
    from,
    to,
    order,
    endOrder,
  };
}

type Unit = { slug: string | null; nameKy: string | null; nameRu: string | null } | null;
const placeOf = (unit: Unit) =>
  unit?.slug ? { slug: unit.slug, name: { ky: unit.nameKy, ru: unit.nameRu } } : null;

/** What the letter of an invitation says. Nobody has chosen a language yet: it goes out in Kyrgyz. */
export async function getInvitationNews(id: string): Promise<RoleNews | null> {
  const row = await db.grantInvitation.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      role: true,
      validFrom: true,
      validTo: true,
      orderNumber: true,
      orderDate: true,
      orderSignedBy: true,
      municipality: { select: { slug: true, nameKy: true, nameRu: true } },
    },
  });
  return (
    row && {
      email: row.email,
      locale: 'ky',
      role: row.role,
      municipality: placeOf(row.municipality),
      from: row.validFrom,
      to: row.validTo,
      order: orderOf(row.orderNumber, row.orderDate, row.orderSignedBy),
      endOrder: null,
    }
  );
}
