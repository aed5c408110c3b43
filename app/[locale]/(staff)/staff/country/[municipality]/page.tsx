import { PageShell } from '@/components/layout/page-shell';
import { PageHeading } from '@/components/ui/page-heading';
import { requireCountry } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { municipalityParam } from '@/lib/http/municipality-param';
import { Texts } from '@/lib/i18n/client';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { municipalityName } from '@/lib/municipalities/names';
import { paths } from '@/lib/paths';
import { GrantForm } from '../../m/[municipality]/people/grant-form';
import { appoint } from './actions';

type Props = { params: Promise<{ locale: string; municipality: string }> };

/** Appoints an administrator of one municipality. */
export default async function AppointPage({ params }: Props) {
  const { locale: code, municipality: slug } = await params;
  const locale = localeParam(code);
  await requireCountry(locale, paths.staffAppoint(locale, slug));
  const municipality = await municipalityParam(slug);
  const name = municipalityName(municipality, locale);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffAppoint(l, slug)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:home.title'), href: paths.staff(locale) },
        { text: t('people:country.title'), href: paths.staffCountry(locale) },
        { text: t('people:country.appoint') },
      ]}
    >
      <Texts locale={locale} bundles={bundlesFor(locale, 'people', 'staff', 'errors', 'common')}>
        <GrantForm
          action={appoint}
          locale={locale}
          municipality={slug}
          roles={['administrator']}
          settlements={[]}
          back={paths.staffCountry(locale)}
          heading={
            <PageHeading
              title={t('people:country.appoint')}
              lead={<span lang={name.translated ? undefined : name.lang}>{name.text}</span>}
            />
          }
        />
      </Texts>
    </PageShell>
  );
}
