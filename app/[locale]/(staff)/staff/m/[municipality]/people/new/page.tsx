import { PageShell } from '@/components/layout/page-shell';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { requireRole } from '@/lib/auth/guards';
import { GRANTABLE } from '@/lib/grants/input';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { inLocale } from '@/lib/i18n/locales';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { rolesWith } from '@/lib/identity/rights';
import { listSettlements } from '@/lib/municipalities/queries';
import { paths } from '@/lib/paths';
import { grant } from '../actions';
import { GrantForm } from '../grant-form';
import { peopleCrumbs } from '../people-crumbs';

type Props = { params: Promise<{ locale: string; municipality: string }> };

/** Appoints somebody to a role by an order. */
export default async function NewGrantPage({ params }: Props) {
  const { locale: code, municipality: slug } = await params;
  const locale = localeParam(code);
  const here = paths.staffGrant(locale, slug);
  const { municipality } = await requireRole(locale, here, slug, ...rolesWith('people.grant'));
  const settlements = await listSettlements(municipality.id);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffGrant(l, slug)}
      municipality={municipality}
      crumbs={peopleCrumbs(t, locale, slug, { text: t('people:form.title') })}
    >
      <Texts locale={locale} bundles={bundlesFor(locale, 'people', 'staff', 'errors', 'common')}>
        <GrantForm
          action={grant}
          locale={locale}
          municipality={slug}
          roles={GRANTABLE}
          settlements={settlements.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text }))}
          back={paths.staffPeople(locale, slug)}
          heading={
            <>
              <PageHeading title={t('people:form.title')} lead={t('people:form.lead')} />
              <p className="mb-6">
                <Link href={paths.staffRights(locale)} alone>
                  {t('people:form.rights')}
                </Link>
              </p>
            </>
          }
        />
      </Texts>
    </PageShell>
  );
}
