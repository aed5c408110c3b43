import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requireRole } from '@/lib/auth/guards';
import { dayOf } from '@/lib/clock';
import { getGrant } from '@/lib/grants/queries';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { longDate } from '@/lib/i18n/format';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { rolesWith } from '@/lib/identity/rights';
import { paths } from '@/lib/paths';
import { peopleCrumbs } from '../../people-crumbs';
import { EndForm } from './form';

type Props = { params: Promise<{ locale: string; municipality: string; grant: string }> };

/** Ends a role by an order; it cannot be taken back. */
export default async function EndGrantPage({ params }: Props) {
  const { locale: code, municipality: slug, grant: id } = await params;
  const locale = localeParam(code);
  const here = paths.staffEndGrant(locale, slug, id);
  const { municipality } = await requireRole(locale, here, slug, ...rolesWith('people.grant'));
  const grant = await getGrant(municipality.id, id);
  if (!grant) notFound();
  const t = translator(locale);
  const title = t('people:end_form.title');
  const over = grant.to !== null && grant.to <= new Date();
  const heading = (
    <>
      <PageHeading title={title} />
      <DescriptionList
        entries={[
          { term: t('people:column.who'), detail: grant.who },
          { term: t('people:column.role'), detail: t(`staff:roles.${grant.role}`) },
          { term: t('people:column.from'), detail: longDate(dayOf(grant.from), locale) },
        ]}
      />
      <div className="my-8">
        {over ? (
          <Notice kind="refusal" title={t('people:refusal.already_ended')} />
        ) : (
          <Notice kind="warning" title={t('people:end_form.warning')}>
            <p>{t('people:end_form.warning_body')}</p>
            <p>
              <Link href={paths.staffHandover(locale, slug, grant.userId)} alone>
                {t('people:end_form.handover')}
              </Link>
            </p>
          </Notice>
        )}
      </div>
    </>
  );
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffEndGrant(l, slug, id)}
      municipality={municipality}
      crumbs={peopleCrumbs(t, locale, slug, { text: title })}
    >
      {over ? (
        <>
          <title>{title}</title>
          {heading}
        </>
      ) : (
        <Texts locale={locale} bundles={bundlesFor(locale, 'people', 'errors', 'common')}>
          <EndForm
            locale={locale}
            municipality={slug}
            grantId={id}
            back={paths.staffPeople(locale, slug)}
            heading={heading}
          />
        </Texts>
      )}
    </PageShell>
  );
}
