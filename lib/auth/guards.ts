import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { municipalityParam } from '@/lib/http/municipality-param';
import type { Locale } from '@/lib/i18n/locales';
import {
  type Actor,
  entersStaffPart,
  holdsRole,
  isCountryAdministrator,
  type Person,
  type RoleName,
  STAFF_ROLES,
  type Staff,
} from '@/lib/identity/actor';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { readSession, type SessionReading } from './session';
import { readSessionToken } from './session-cookie';

/** The session of this request, read once however many ask; null when the browser shows none. */
export const currentSession = cache(async (): Promise<SessionReading | null> => {
  const token = await readSessionToken();
  return token ? readSession(token, new Date()) : null;
});

/** Who asks. Without a shown second factor nobody is staff, whatever office they hold. */
export async function currentActor(): Promise<Actor> {
  return (await currentSession())?.person ?? { kind: 'visitor' };
}

/** First in every page and action of a resident: whoever has not signed in goes there, with `here` (a path of the portal) as the way back. */
export async function requirePerson(locale: Locale, here: string): Promise<Person> {
  const session = await currentSession();
  if (session?.person) return session.person;
  redirect(paths.signIn(locale, here, session ? WHY[session.end] : undefined));
}

/** What the sign-in page says of the session that the browser still shows. */
const WHY = { unknown: 'expired', too_old: 'expired', office_ended: 'office' } as const;

/**
 * First in every staff page: for everybody without a role of the staff in force the staff part does not exist (404); whoever has one
 * shows the second factor first and comes back to `here`.
 */
export async function requireStaff(locale: Locale, here: string): Promise<Staff> {
  const person = await requirePerson(locale, here);
  if (person.awaitsSecondFactor) redirect(paths.secondFactor(locale, here));
  if (person.kind !== 'staff' || !person.grants.some(({ role }) => entersStaffPart(role))) notFound();
  return person;
}

type Office = { actor: Staff; municipality: MunicipalityView };

/**
 * First in every action of one municipality's staff, and in a page that is nothing but its form: one of `roles` (any role of the staff
 * when none is named) must be held there now. An unknown municipality and a foreign one look the same: 404. Who only observes there is
 * sent to the desk, which says that an observer only looks.
 */
export async function requireRole(
  locale: Locale,
  here: string,
  slug: string,
  ...roles: RoleName[]
): Promise<Office> {
  const office = await enter(locale, here, slug);
  const asked: readonly RoleName[] = roles.length > 0 ? roles : STAFF_ROLES;
  if (holdsRole(office.actor, office.municipality.id, ...asked)) return office;
  if (holdsRole(office.actor, office.municipality.id, 'observer'))
    redirect(paths.staffOnlyLooks(locale, slug));
  notFound();
}

/** First in every page of one municipality's staff that is read: like `requireRole`, and open to its observers. */
export async function requireView(
  locale: Locale,
  here: string,
  slug: string,
  ...roles: RoleName[]
): Promise<Office> {
  const office = await enter(locale, here, slug);
  const asked: readonly RoleName[] = roles.length > 0 ? [...roles, 'observer'] : STAFF_ROLES;
  if (!holdsRole(office.actor, office.municipality.id, ...asked)) notFound();
  return office;
}

/** First in every page and action of the country's administrators. */
export async function requireCountry(locale: Locale, here: string): Promise<Staff> {
  const actor = await requireStaff(locale, here);
  if (!isCountryAdministrator(actor)) notFound();
  return actor;
}

async function enter(locale: Locale, here: string, slug: string): Promise<Office> {
  const actor = await requireStaff(locale, here);
  return { actor, municipality: await municipalityParam(slug) };
}
