import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoticeSheet } from '@/components/hearing/notice-sheet';
import { QrCode } from '@/components/hearing/qr-code';
import { PageShell } from '@/components/layout/page-shell';
import { Link } from '@/components/ui/link';
import { getLatestSeal } from '@/lib/action-log/seal-queries';
import { config } from '@/lib/config';
import { getPublicHearing } from '@/lib/hearings/queries';
import { municipalityPage } from '@/lib/http/municipality-page';
import { inLocale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; municipality: string; hearing: string }> };

async function read({ params }: Props) {
  const { hearing: id } = await params;
  const { locale, slug, municipality, t } = await municipalityPage(params);
  const hearing = await getPublicHearing(municipality.id, id);
  if (!hearing) notFound();
  return { locale, slug, municipality, hearing, t };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, hearing, t } = await read(props);
  return pageMetadata({
    title: `${t('hearings:notice.title')} – ${inLocale(hearing.notice.title, locale).text}`,
    locale,
    here: (l) => paths.hearingNotice(l, slug, hearing.id),
    index: false,
  });
}

/** The notice on one sheet of A4, in both languages: on the screen with the frame of the portal, on paper without it. */
export default async function NoticePage(props: Props) {
  const { locale, slug, municipality, hearing, t } = await read(props);
  const address = config().origin + paths.hearingShort(hearing.number);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.hearingNotice(l, slug, hearing.id)}
      municipality={municipality}
      section="hearings"
      crumbs={[
        { text: t('sections.hearings'), href: paths.hearings(locale, slug) },
        { text: inLocale(hearing.notice.title, locale).text, href: paths.hearing(locale, slug, hearing.id) },
        { text: t('hearings:notice.title') },
      ]}
    >
      <p className="no-print mb-6">
        {t('hearings:notice.print_hint')}{' '}
        <Link href={paths.hearing(locale, slug, hearing.id)}>{t('hearings:notice.back')}</Link>
      </p>
      <NoticeSheet
        texts={{ ky: translator('ky'), ru: translator('ru') }}
        hearing={hearing}
        municipality={municipality.name}
        code={<QrCode text={address} label={t('hearings:notice.code')} />}
        seal={await getLatestSeal()}
        address={address.replace(/^https?:\/\//, '')}
      />
    </PageShell>
  );
}
