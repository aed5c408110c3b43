import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntryProof } from '@/components/audit/entry-proof';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { getProof } from '@/lib/action-log/seal-queries';
import { localeParam } from '@/lib/http/locale-param';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; entry: string }> };

async function read({ params }: Props) {
  const { locale: language, entry } = await params;
  const locale = localeParam(language);
  if (!/^[1-9]\d{0,14}$/.test(entry)) notFound();
  return { locale, seq: Number(entry), t: translator(locale) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, seq, t } = await read(props);
  return pageMetadata({
    title: t('audit:proof.title', { seq }),
    locale,
    here: (l) => paths.entryProof(l, seq),
    index: false,
  });
}

/** The proof that one entry stands under its seal, recomputed by the reader: in the browser, or by a command. Tells nothing of the entry. */
export default async function EntryProofPage(props: Props) {
  const { locale, seq, t } = await read(props);
  const proof = await getProof(seq);
  if (!proof) notFound();
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.entryProof(l, seq)}
      crumbs={[
        { text: t('ui.home'), href: paths.home(locale) },
        { text: t('audit:seals.title'), href: paths.seals(locale) },
        { text: t('audit:proof.title', { seq }) },
      ]}
    >
      <PageHeading title={t('audit:proof.title', { seq })} lead={t('audit:proof.lead')} />
      {proof === 'waiting' ? (
        <EmptyState title={t('audit:proof.waiting')}>
          <p>{t('audit:proof.waiting_text')}</p>
        </EmptyState>
      ) : (
        <EntryProof t={t} locale={locale} proof={proof} />
      )}
    </PageShell>
  );
}
