import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { HolidaysTable } from '@/components/legal/holidays-table';
import { RulesTable } from '@/components/legal/rules-table';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { dayOf } from '@/lib/clock';
import { localeParam } from '@/lib/http/locale-param';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import { listCalendarDays, listRules } from '@/lib/legal-rules/queries';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = translator(locale);
  return pageMetadata({
    title: t('legal:basis.meta_title'),
    description: t('legal:basis.description'),
    locale,
    here: paths.legalBasis,
  });
}

/** Every rule the portal works by, with its act and how sure we are; and the calendar of working days. */
export default async function LegalBasisPage({ params }: Props) {
  const locale = localeParam((await params).locale);
  const today = dayOf(new Date());
  const year = Number(today.slice(0, 4));
  const [rules, days] = await Promise.all([listRules(null, today), listCalendarDays(year, year + 1)]);
  const t = translator(locale);
  const [known, open] = [
    rules.filter(({ value }) => value !== null),
    rules.filter(({ value }) => value === null),
  ];
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.legalBasis}
      crumbs={[{ text: t('ui.home'), href: paths.home(locale) }, { text: t('legal:basis.title') }]}
    >
      <PageHeading title={t('legal:basis.title')} lead={t('legal:basis.lead')} />
      <Notice title={t('legal:basis.how_title')}>
        <p>{t('legal:basis.how')}</p>
      </Notice>
      <Section id="rules" title={t('legal:basis.rules_title')}>
        <RulesTable t={t} locale={locale} id="known-rules" caption={t('legal:basis.known')} rules={known} />
        <p className="mt-4 text-muted">{t('legal:bill')}</p>
        <div className="mt-10">
          <RulesTable
            t={t}
            locale={locale}
            id="charter-rules"
            caption={t('legal:basis.by_charter')}
            rules={open}
          />
        </div>
      </Section>
      <Section id="days" title={t('legal:basis.days_title')} lead={t('legal:basis.days')}>
        <div className="grid gap-8 lg:grid-cols-2">
          {[year, year + 1].map((shown) => (
            <HolidaysTable key={shown} t={t} locale={locale} days={days} year={shown} />
          ))}
        </div>
        <div className="mt-8">
          <Notice kind="warning" title={t('legal:basis.missing_title')}>
            <p>{t('legal:basis.missing')}</p>
          </Notice>
        </div>
      </Section>
    </PageShell>
  );
}
