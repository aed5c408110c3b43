import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { RuleAct } from '@/components/legal/rule-act';
import { ruleValue } from '@/components/legal/rule-value';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { dayOf } from '@/lib/clock';
import { localeParam } from '@/lib/http/locale-param';
import { longDate } from '@/lib/i18n/format';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import { ruleFor } from '@/lib/legal-rules/queries';
import { paths } from '@/lib/paths';
import { RETENTION, RETENTION_SINCE } from '@/lib/privacy/retention';

type Props = { params: Promise<{ locale: string }> };

const RIGHTS = ['1', '2', '3', '4'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = translator(locale);
  return pageMetadata({
    title: t('legal:privacy.title'),
    description: t('legal:privacy.description'),
    locale,
    here: paths.privacy,
  });
}

/** What the portal keeps about people, why, for how long, and what they may ask for. */
export default async function PrivacyPage({ params }: Props) {
  const locale = localeParam((await params).locale);
  const rule = await ruleFor(null, 'data_subject.answer', dayOf(new Date()));
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.privacy}
      crumbs={[{ text: t('ui.home'), href: paths.home(locale) }, { text: t('legal:privacy.title') }]}
    >
      <PageHeading title={t('legal:privacy.title')} lead={t('legal:privacy.lead')} />
      <div className="prose">
        <h2>{t('legal:privacy.visit_title')}</h2>
        <p>{t('legal:privacy.visit')}</p>
      </div>
      <Section id="stored" title={t('legal:privacy.stored_title')}>
        <Table
          id="stored-table"
          caption={t('legal:privacy.stored_caption')}
          columns={[
            {
              key: 'what',
              header: t('legal:privacy.what'),
              rowHeader: true,
              cell: ({ purpose }) => t(`legal:privacy.rows.${purpose}.what`),
            },
            {
              key: 'why',
              header: t('legal:privacy.why'),
              cell: ({ purpose }) => t(`legal:privacy.rows.${purpose}.why`),
            },
            {
              key: 'how_long',
              header: t('legal:privacy.how_long'),
              cell: ({ purpose, days }) =>
                t(`legal:privacy.rows.${purpose}.how_long`, {
                  term: t('legal:value.calendar_day', { count: days ?? 0 }),
                }),
            },
            {
              key: 'ground',
              header: t('legal:privacy.ground'),
              cell: ({ ground }) => t(`legal:privacy.grounds.${ground}`),
            },
          ]}
          rows={RETENTION}
          rowKey={({ purpose }) => purpose}
          stacked
        />
        <p className="mt-4">{t('legal:privacy.destroyed')}</p>
      </Section>
      <div className="prose mt-10">
        <h2>{t('legal:privacy.not_title')}</h2>
        <p>{t('legal:privacy.not')}</p>
        <h2>{t('legal:privacy.rights_title')}</h2>
        <ul>
          {RIGHTS.map((key) => (
            <li key={key}>{t(`legal:privacy.rights.${key}`)}</li>
          ))}
        </ul>
        <p>
          <strong>{t('legal:privacy.answer', { term: ruleValue(t, rule) })}</strong>{' '}
          <span className="text-muted">
            (<RuleAct t={t} locale={locale} rule={rule} />)
          </span>
        </p>
        <h2>{t('legal:privacy.how_title')}</h2>
        <p>{t('legal:privacy.how')}</p>
        <p className="text-muted">
          {t('legal:privacy.updated', { date: longDate(RETENTION_SINCE, locale) })}
        </p>
      </div>
    </PageShell>
  );
}
