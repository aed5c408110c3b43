import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { Card } from '@/components/ui/card';
import { CardGrid } from '@/components/ui/card-grid';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { requireStaff } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { isCountryAdministrator } from '@/lib/identity/actor';
import { listWorkplaces } from '@/lib/identity/queries';
import { municipalityName } from '@/lib/municipalities/names';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('staff:home.title')} – ${t('site.name')}` };
}

/** The offices of a person: each municipality with the roles held there. */
export default async function StaffHomePage({ params }: Props) {
  const locale = localeParam((await params).locale);
  const actor = await requireStaff(locale, paths.staff(locale));
  const workplaces = await listWorkplaces(actor.grants);
  const t = translator(locale);
  const items = workplaces.map((place) => {
    const name = municipalityName(place, locale);
    return {
      key: place.id,
      card: (
        <Card level={2} title={name.text} lang={name.lang} href={paths.staffMunicipality(locale, place.slug)}>
          <p>
            {t('staff:home.your_roles')}: {place.roles.map((role) => t(`staff:roles.${role}`)).join(', ')}
          </p>
        </Card>
      ),
    };
  });
  if (isCountryAdministrator(actor))
    items.push({
      key: 'country',
      card: (
        <Card level={2} title={t('people:country.title')} href={paths.staffCountry(locale)}>
          <p>{t('people:country.nav_body')}</p>
        </Card>
      ),
    });
  return (
    <PageShell t={t} locale={locale} here={paths.staff} current="account">
      <PageHeading title={t('staff:home.title')} lead={t('staff:home.lead')} />
      <CardGrid items={items} />
      <p className="mt-8">
        <Link href={paths.staffRights(locale)} alone>
          {t('staff:rights.title')}
        </Link>
      </p>
    </PageShell>
  );
}
