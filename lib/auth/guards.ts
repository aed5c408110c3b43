import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { municipalityParam } from '@/lib/http/municipality-param';
import type { Locale } from '@/lib/i18n/locales';
import {
  type Actor,
  holdsRole,
  isCountryAdministrator,
  isPerson,
  type Person,
  type RoleName,
  STAFF_ROLES,
  type Staff,
} from '@/lib/identity/actor';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { findPersonBySession } from './session';
import { readSessionToken } from './session-cookie';

/** Who asks. One reading of the session per request, however many ask. */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = await readSessionToken();
  const person = token ? await findPersonBySession(token, new Date()) : null;
  return person ?? { kind: 'visitor' };
});

/** First in every page and action of a resident: whoever has not signed in goes there, with `here` (a path of the portal) as the way back. */
export async function requirePerson(locale: Locale, here: string): Promise<Person> {
  const actor = await currentActor();
  if (!isPerson(actor)) redirect(paths.signIn(locale, here));
  return actor;
}

/** First in every staff page: for everybody without a role of the staff in force the staff part does not exist (404). */
export async function requireStaff(locale: Locale, here: string): Promise<Staff> {
  const person = await requirePerson(locale, here);
  if (person.kind !== 'staff' || !person.grants.some(({ role }) => ENTERING.includes(role))) notFound();
  return person;
}

/** The roles for which there is a staff part. */
const ENTERING: readonly RoleName[] = [...STAFF_ROLES, 'country_administrator'];

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
