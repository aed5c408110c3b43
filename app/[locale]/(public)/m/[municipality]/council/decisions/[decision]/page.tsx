import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DecisionAmounts, DecisionFacts } from '@/components/council/decision-facts';
import { decisionTitle } from '@/components/council/decision-title';
import { Note } from '@/components/council/note';
import { PageShell } from '@/components/layout/page-shell';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Provenance } from '@/components/ui/provenance';
import { Section } from '@/components/ui/section';
import { SourceLink } from '@/components/ui/source-link';
import { getDecision } from '@/lib/council/queries';
import { municipalityPage } from '@/lib/http/municipality-page';
import { pageMetadata } from '@/lib/i18n/metadata';
import { municipalityName } from '@/lib/municipalities/names';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string; municipality: string; decision: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, locale, slug, municipality, decision } = await read(params);
  const title = decisionTitle(t, locale, decision).text;
  return pageMetadata({
    title: `${title} – ${municipalityName(municipality, locale).text}`,
    locale,
    here: (other) => paths.decision(other, slug, decision.id),
  });
}

/** One decision: every fact of it, and where they are from. */
export default async function DecisionPage({ params }: Props) {
  const { t, locale, slug, municipality, decision } = await read(params);
  const title = decisionTitle(t, locale, decision);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.decision(other, slug, decision.id)}
      municipality={municipality}
      section="council"
      crumbs={[
        { text: t('council:title'), href: paths.council(locale, slug) },
        { text: t('council:decisions.short'), href: paths.decisions(locale, slug) },
        { text: decision.number ? `№ ${decision.number}` : t('council:decision.title_one') },
      ]}
    >
      <PageHeading eyebrow={t('council:decision.title_one')} title={title.text} lang={title.lang} />
      <DecisionFacts t={t} locale={locale} decision={decision} />
      {decision.budgetYears.map((year) => (
        <p key={year} className="mt-6">
          <Link href={paths.budgetYear(locale, slug, year)} alone>
            {t('council:decision.budget', { year })}
          </Link>
        </p>
      ))}
      {decision.amounts.length > 0 && (
        <Section id="amounts" title={t('council:decision.amounts')}>
          <DecisionAmounts t={t} decision={decision} />
        </Section>
      )}
      <Section id="source" title={t('council:decision.source_title')}>
        {municipality.fictitious ? (
          <p>{t('council:decision.fictitious')}</p>
        ) : (
          <Provenance
            facts={[
              { label: t('ui.source'), value: decision.source && <SourceLink url={decision.source} /> },
            ]}
            note={
              <>
                {(decision.title.ky || decision.title.ru) && t('council:decision.own_words')}
                {[decision.note, decision.sourceNote].flatMap((note) =>
                  note
                    ? [
                        <span key={note}>
                          {' '}
                          <Note t={t} printed={note} />
                        </span>,
                      ]
                    : [],
                )}
              </>
            }
          />
        )}
      </Section>
    </PageShell>
  );
}

async function read(params: Props['params']) {
  const { decision: id } = await params;
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const decision = await getDecision(municipality.id, id);
  if (!decision) notFound();
  return { t, locale, slug, municipality, decision };
}
