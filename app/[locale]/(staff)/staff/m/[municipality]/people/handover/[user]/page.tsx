import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requireRole } from '@/lib/auth/guards';
import { getDuties } from '@/lib/grants/duties-queries';
import { localeParam } from '@/lib/http/locale-param';
import { Texts } from '@/lib/i18n/client';
import { inLocale } from '@/lib/i18n/locales';
import { bundlesFor, translator } from '@/lib/i18n/server';
import { rolesWith } from '@/lib/identity/rights';
import { paths } from '@/lib/paths';
import { peopleCrumbs } from '../../people-crumbs';
import { HandoverForm } from './form';

type Props = { params: Promise<{ locale: string; municipality: string; user: string }> };

/** What a person who leaves has in hand, and to whom it goes. */
export default async function HandoverPage({ params }: Props) {
  const { locale: code, municipality: slug, user: userId } = await params;
  const locale = localeParam(code);
  const here = paths.staffHandover(locale, slug, userId);
  const { municipality } = await requireRole(locale, here, slug, ...rolesWith('people.hand_over'));
  const duties = await getDuties(municipality.id, userId, new Date());
  if (!duties) notFound();
  const t = translator(locale);
  const title = t('people:handover.title');
  const { drafts, requests, receivers } = duties;
  const heading = (
    <>
      <PageHeading title={title} lead={t('people:handover.lead')} />
      <DescriptionList
        entries={[
          { term: t('people:handover.from'), detail: duties.who },
          {
            term: t('people:handover.drafts'),
            detail:
              drafts.length > 0 ? drafts.map((draft) => inLocale(draft.title, locale).text).join('; ') : null,
          },
          { term: t('people:handover.requests'), detail: requests.length > 0 ? requests.length : null },
        ]}
      />
    </>
  );
  const empty = drafts.length + requests.length === 0;
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffHandover(l, slug, userId)}
      municipality={municipality}
      crumbs={peopleCrumbs(t, locale, slug, { text: title })}
    >
      {empty || receivers.length === 0 ? (
        <>
          <title>{title}</title>
          {heading}
          <div className="mt-8">
            {empty ? (
              <EmptyState title={t('people:handover.none')} />
            ) : (
              <Notice kind="warning" title={t('people:handover.nobody')} />
            )}
          </div>
        </>
      ) : (
        <Texts locale={locale} bundles={bundlesFor(locale, 'people', 'errors', 'common')}>
          <HandoverForm
            locale={locale}
            municipality={slug}
            userId={userId}
            receivers={receivers.map(({ userId: value, who }) => ({ value, label: who }))}
            back={paths.staffPeople(locale, slug)}
            heading={heading}
          />
        </Texts>
      )}
    </PageShell>
  );
}
