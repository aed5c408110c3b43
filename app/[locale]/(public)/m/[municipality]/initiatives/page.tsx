import type { Metadata } from 'next';
import { WaysNow } from '@/components/initiative/ways-now';
import { PageShell } from '@/components/layout/page-shell';
import { RulesTable } from '@/components/legal/rules-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { dayOf } from '@/lib/clock';
import { municipalityPage } from '@/lib/http/municipality-page';
import { pageMetadata } from '@/lib/i18n/metadata';
import { listRules } from '@/lib/legal-rules/queries';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string; municipality: string }> };

const STEPS = ['group', 'publish', 'collect', 'check', 'review'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, name, t } = await municipalityPage(params);
  return pageMetadata({
    title: t('initiatives:meta_title', { municipality: name }),
    description: t('initiatives:description'),
    locale,
    here: (other) => paths.initiatives(other, slug),
  });
}

/** What a law-making initiative is, what this municipality's charter says of it, and what residents can do today. */
export default async function InitiativesPage({ params }: Props) {
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const rules = await listRules(municipality.id, dayOf(new Date()));
  const own = rules.filter(({ key }) => key.startsWith('initiative.'));
  const set = own.some(({ value }) => value !== null);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(other) => paths.initiatives(other, slug)}
      municipality={municipality}
      section="initiatives"
      crumbs={[{ text: t('initiatives:title') }]}
    >
      <PageHeading title={t('initiatives:title')} lead={t('initiatives:lead')} />
      <EmptyState title={t('initiatives:none_title')}>
        <p>{t('initiatives:none')}</p>
      </EmptyState>
      <Section id="now" title={t('initiatives:now_title')}>
        <WaysNow t={t} locale={locale} slug={slug} rules={rules} />
      </Section>
      <Section
        id="rules"
        title={t('initiatives:rules_title')}
        lead={set ? t('initiatives:own_charter') : undefined}
      >
        {set ? (
          <RulesTable
            t={t}
            locale={locale}
            id="initiative-rules"
            caption={t('initiatives:rules_caption')}
            rules={own}
          />
        ) : (
          <Notice title={t('initiatives:charter_title')}>
            <p>{t('initiatives:charter')}</p>
          </Notice>
        )}
      </Section>
      <Section id="what" title={t('initiatives:what_title')}>
        <div className="prose">
          <ol>
            {STEPS.map((step) => (
              <li key={step}>
                <strong>{t(`initiatives:steps.${step}.title`)}.</strong> {t(`initiatives:steps.${step}.text`)}
              </li>
            ))}
          </ol>
        </div>
      </Section>
    </PageShell>
  );
}
