import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { StaffProposals } from '@/components/proposal/staff-proposals';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { requireView } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { translator } from '@/lib/i18n/server';
import { holdsRole } from '@/lib/identity/actor';
import { getRunningCycle } from '@/lib/participatory-budget/cycle-queries';
import { countParticipants } from '@/lib/participatory-budget/participation-queries';
import { ASSISTANTS, REVIEWERS } from '@/lib/participatory-budget/policy';
import { listProposalsForStaff } from '@/lib/participatory-budget/queries';
import { paths } from '@/lib/paths';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<{ reviewed?: string | string[]; entered?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeParam((await params).locale))('proposals:staff.title') };
}

/** What waits for a check, the longest waiting first; below it what has been decided lately. */
export default async function StaffProposalsPage({ params, searchParams }: Props) {
  const { locale: code, municipality: slug } = await params;
  const locale = localeParam(code);
  const { actor, municipality } = await requireView(
    locale,
    paths.staffProposals(locale, slug),
    slug,
    ...REVIEWERS,
  );
  const now = new Date();
  const [{ waiting, others }, cycle] = await Promise.all([
    listProposalsForStaff(municipality.id),
    getRunningCycle(municipality.id, now),
  ]);
  const participation = cycle && (await countParticipants(cycle.id));
  const query = await searchParams;
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.staffProposals(other, slug)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('proposals:staff.title') },
      ]}
    >
      {oneParam(query.reviewed) && <Notice kind="success" live title={t('proposals:staff.reviewed_title')} />}
      {oneParam(query.entered) && <Notice kind="success" live title={t('proposals:office.done')} />}
      <PageHeading
        title={t('proposals:staff.title')}
        lead={t('proposals:staff.lead')}
        meta={
          participation && (
            <span>
              {t('proposals:office.participants')}: {participation.people}, {t('proposals:office.on_paper')}:{' '}
              {participation.onPaper}
            </span>
          )
        }
      />
      {cycle && holdsRole(actor, municipality.id, ...ASSISTANTS) && (
        <p className="mb-8">
          <ButtonLink href={paths.staffNewProposal(locale, slug)} variant="secondary">
            {t('proposals:office.title')}
          </ButtonLink>
        </p>
      )}
      <Section id="waiting" title={t('proposals:staff.waiting')}>
        {waiting.length === 0 ? (
          <EmptyState title={t('proposals:staff.none')}>
            <p>{t('proposals:staff.none_text')}</p>
          </EmptyState>
        ) : (
          <StaffProposals
            id="waiting-list"
            caption={t('proposals:staff.waiting_caption')}
            since={t('proposals:staff.received')}
            {...{ t, locale, slug, now }}
            proposals={waiting}
          />
        )}
      </Section>
      {others.length > 0 && (
        <Section id="others" title={t('proposals:staff.others')}>
          <StaffProposals
            id="others-list"
            caption={t('proposals:staff.others_caption')}
            since={t('proposals:staff.since')}
            {...{ t, locale, slug, now }}
            proposals={others}
          />
        </Section>
      )}
    </PageShell>
  );
}
