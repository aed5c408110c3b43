import { notFound } from 'next/navigation';
import { PageShell } from '@/components/layout/page-shell';
import { PageHeading } from '@/components/ui/page-heading';
import { localeParam } from '@/lib/http/locale-param';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { DataParts } from './data-parts';
import { FormParts } from './form-parts';
import { FoundationParts } from './foundation-parts';
import { MessageParts } from './message-parts';
import { WayParts } from './way-parts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

/** Shown to those who build the portal, never to the public: in production only when it is asked for. */
function refuseInProduction() {
  if (process.env.NODE_ENV === 'production' && process.env.ASHAR_STYLEGUIDE !== '1') notFound();
}

export async function generateMetadata({ params }: Props) {
  refuseInProduction();
  const locale = localeParam((await params).locale);
  return pageMetadata({
    title: translator(locale)('styleguide:title'),
    locale,
    here: paths.styleguide,
    index: false,
  });
}

export default async function StyleguidePage({ params }: Props) {
  refuseInProduction();
  const locale = localeParam((await params).locale);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.styleguide}
      crumbs={[{ text: t('ui.home'), href: paths.home(locale) }, { text: t('styleguide:title') }]}
    >
      <PageHeading title={t('styleguide:title')} lead={t('styleguide:lead')} />
      <FoundationParts t={t} />
      <MessageParts t={t} />
      <DataParts t={t} locale={locale} />
      <WayParts t={t} />
      <FormParts t={t} />
    </PageShell>
  );
}
