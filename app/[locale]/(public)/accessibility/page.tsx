import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { PageHeading } from '@/components/ui/page-heading';
import { localeParam } from '@/lib/http/locale-param';
import { longDate } from '@/lib/i18n/format';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string }> };

/** The day on which somebody last compared the statement with the portal. */
const COMPARED_ON = '2026-11-20';
const TESTED = ['1', '2', '3', '4', '5', '6'] as const;
const NOT_TESTED = ['1', '2', '3', '4', '5'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = translator(locale);
  return pageMetadata({
    title: t('legal:accessibility.title'),
    description: t('legal:accessibility.description'),
    locale,
    here: paths.accessibility,
  });
}

/** The accessibility statement: what is checked by every build, what nobody has checked yet, and whom to tell. */
export default async function AccessibilityPage({ params }: Props) {
  const locale = localeParam((await params).locale);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.accessibility}
      crumbs={[{ text: t('ui.home'), href: paths.home(locale) }, { text: t('legal:accessibility.title') }]}
    >
      <PageHeading title={t('legal:accessibility.title')} lead={t('legal:accessibility.lead')} />
      <div className="prose">
        <h2>{t('legal:accessibility.aim_title')}</h2>
        <p>{t('legal:accessibility.aim')}</p>
        <h2>{t('legal:accessibility.tested_title')}</h2>
        <ul>
          {TESTED.map((key) => (
            <li key={key}>{t(`legal:accessibility.tested.${key}`)}</li>
          ))}
        </ul>
        <h2>{t('legal:accessibility.not_title')}</h2>
        <ul>
          {NOT_TESTED.map((key) => (
            <li key={key}>{t(`legal:accessibility.not.${key}`)}</li>
          ))}
        </ul>
        <h2>{t('legal:accessibility.tell_title')}</h2>
        <p>{t('legal:accessibility.tell')}</p>
        <p className="text-muted">
          {t('legal:accessibility.updated', { date: longDate(COMPARED_ON, locale) })}
        </p>
      </div>
    </PageShell>
  );
}
