import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { municipalityParam } from '@/lib/http/municipality-param';
import type { Locale } from '@/lib/i18n/locales';
import { type Actor, isPerson, type Person, type RoleName, type Staff } from '@/lib/identity/actor';
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

/** First in every staff page: for everybody without a role in force the staff part does not exist (404). */
export async function requireStaff(locale: Locale, here: string): Promise<Staff> {
  const person = await requirePerson(locale, here);
  if (person.kind !== 'staff') notFound();
  return person;
}

/**
 * First in every page and action of one municipality's staff: one of `roles` (any role when none is named) must be held there now.
 * An unknown municipality and a foreign one look the same: 404.
 */
export async function requireRole(
  locale: Locale,
  here: string,
  slug: string,
  ...roles: RoleName[]
): Promise<{ actor: Staff; municipality: MunicipalityView }> {
  const actor = await requireStaff(locale, here);
  const municipality = await municipalityParam(slug);
  const held = actor.grants.filter((grant) => grant.municipalityId === municipality.id);
  if (!held.some((grant) => roles.length === 0 || roles.includes(grant.role))) notFound();
  return { actor, municipality };
}
