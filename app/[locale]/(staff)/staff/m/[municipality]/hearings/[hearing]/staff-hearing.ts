import 'server-only';
import { notFound } from 'next/navigation';
import { requireRole, requireView } from '@/lib/auth/guards';
import { getStaffHearing } from '@/lib/hearings/staff-queries';
import { rolesFor } from '@/lib/hearings/states';
import { localeParam } from '@/lib/http/locale-param';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';

export type StaffHearingProps = {
  params: Promise<{ locale: string; municipality: string; hearing: string }>;
};

/**
 * First in each staff page of one hearing: who asks, and the hearing of this office; anything else is not found.
 * A page that is `read` is open to observers, a page of a form is not.
 */
export async function staffHearing(
  { params }: StaffHearingProps,
  here: (locale: Locale, slug: string, id: string) => string,
  kind: 'read' | 'form' = 'form',
) {
  const { locale: language, municipality: slug, hearing: id } = await params;
  const locale = localeParam(language);
  const roles = rolesFor('edit_draft');
  const { actor, municipality } =
    kind === 'read'
      ? await requireView(locale, here(locale, slug, id), slug, ...roles)
      : await requireRole(locale, here(locale, slug, id), slug, ...roles);
  const hearing = await getStaffHearing(actor, municipality.id, id);
  if (!hearing) notFound();
  return {
    locale,
    slug,
    actor,
    municipality,
    hearing,
    t: translator(locale),
    judged: { ...hearing, municipalityId: municipality.id },
  };
}
