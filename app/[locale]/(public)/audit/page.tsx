import type { Metadata } from 'next';
import { SealFacts } from '@/components/audit/seal-facts';
import { SealsTable } from '@/components/audit/seals-table';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { listSeals } from '@/lib/action-log/seal-queries';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

const SHOWN = 20;
const STEPS = ['keep_1', 'keep_2', 'keep_4'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = translator(locale);
  return pageMetadata({
    title: t('audit:seals.title'),
    description: t('audit:seals.description'),
    locale,
    here: (l) => paths.seals(l),
  });
}

/** The newest seal of the audit log for everyone to keep, how to check it, and all seals before it. */
export default async function SealsPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const asked = oneParam((await searchParams).before);
  const before = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined;
  const found = await listSeals({ before, limit: SHOWN + 1 });
  const seals = found.slice(0, SHOWN);
  const t = translator(locale);
  const [newest] = seals;
  const oldest = seals.at(-1);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.seals(l, before)}
      crumbs={[{ text: t('ui.home'), href: paths.home(locale) }, { text: t('audit:seals.title') }]}
    >
      <PageHeading title={t('audit:seals.title')} lead={t('audit:seals.lead')} />
      {!newest && (
        <EmptyState title={t('audit:seals.none')}>
          <p>{t('audit:seals.none_text')}</p>
        </EmptyState>
      )}
      {newest && before === undefined && (
        <Section id="latest" title={t('audit:seals.latest')}>
          <SealFacts t={t} locale={locale} seal={newest} />
        </Section>
      )}
      <Section id="check" title={t('audit:seals.keep_title')}>
        <div className="prose">
          <ol>
            {STEPS.map((step) => (
              <li key={step}>{t(`audit:seals.${step}`)}</li>
            ))}
          </ol>
          <p>{t('audit:seals.keep_3')}</p>
          <p>
            <code className="break-all">
              npm run audit:verify{newest && ` -- ${newest.number}:${newest.hash}`}
            </code>
          </p>
          <h3>{t('audit:seals.limits_title')}</h3>
          <p>{t('audit:seals.limits')}</p>
        </div>
      </Section>
      {newest && oldest && (
        <Section
          id="seals"
          title={t('audit:seals.list')}
          action={<Link href={paths.openDataSeals()}>{t('audit:seals.as_json')}</Link>}
        >
          <SealsTable t={t} seals={seals} caption={t('audit:seals.list')} />
          <nav aria-label={t('audit:seals.pages')} className="mt-6 flex flex-wrap gap-6">
            {before !== undefined && <Link href={paths.seals(locale)}>{t('audit:seals.newer')}</Link>}
            {found.length > SHOWN && (
              <Link href={paths.seals(locale, oldest.number)}>{t('audit:seals.older')}</Link>
            )}
          </nav>
        </Section>
      )}
    </PageShell>
  );
}
