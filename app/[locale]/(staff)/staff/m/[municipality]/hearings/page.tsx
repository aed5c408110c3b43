import type { Metadata } from 'next';
import { HearingCard } from '@/components/hearing/hearing-card';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { CardGrid } from '@/components/ui/card-grid';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { requireView } from '@/lib/auth/guards';
import { whyNotDraft } from '@/lib/hearings/policy';
import { listStaffHearings } from '@/lib/hearings/staff-queries';
import { rolesFor } from '@/lib/hearings/states';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { staffCrumbs } from './staff-crumbs';

type Props = { params: Promise<{ locale: string; municipality: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeParam((await params).locale))('hearings:staff.title') };
}

/** The hearings of the office: drafts, announced, past. */
export default async function StaffHearingsPage({ params }: Props) {
  const { locale: language, municipality: slug } = await params;
  const locale = localeParam(language);
  const { actor, municipality } = await requireView(
    locale,
    paths.staffHearings(locale, slug),
    slug,
    ...rolesFor('edit_draft'),
  );
  const t = translator(locale);
  const now = new Date();
  const hearings = await listStaffHearings(municipality.id, now);
  const parts = [
    {
      key: 'drafts',
      title: t('hearings:staff.drafts'),
      none: t('hearings:staff.none_drafts'),
      list: hearings.drafts,
    },
    {
      key: 'announced',
      title: t('hearings:staff.announced'),
      none: t('hearings:staff.none_announced'),
      list: hearings.ahead,
    },
    {
      key: 'past',
      title: t('hearings:staff.past'),
      none: t('hearings:staff.none_past'),
      list: hearings.past,
    },
  ];
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffHearings(l, slug)}
      municipality={municipality}
      crumbs={staffCrumbs(t, locale, slug)}
    >
      <PageHeading title={t('hearings:staff.title')} lead={t('hearings:staff.lead')} />
      {whyNotDraft(actor, municipality.id) === null && (
        <ButtonRow>
          <ButtonLink href={paths.staffNewHearing(locale, slug)}>{t('hearings:staff.new')}</ButtonLink>
        </ButtonRow>
      )}
      {parts.map(({ key, title, none, list }) => (
        <Section key={key} id={key} title={title}>
          {list.length > 0 ? (
            <CardGrid
              wide
              items={list.map((hearing) => ({
                key: hearing.id,
                card: (
                  <HearingCard
                    t={t}
                    locale={locale}
                    hearing={hearing}
                    href={paths.staffHearing(locale, slug, hearing.id)}
                    now={now}
                  />
                ),
              }))}
            />
          ) : (
            <EmptyState title={none} />
          )}
        </Section>
      ))}
    </PageShell>
  );
}
