import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HearingDetail } from '@/components/hearing/hearing-detail';
import { PageShell } from '@/components/layout/page-shell';
import { dayOf } from '@/lib/clock';
import { config } from '@/lib/config';
import { getPublicHearing } from '@/lib/hearings/queries';
import { hearingRules } from '@/lib/hearings/rules';
import { municipalityPage } from '@/lib/http/municipality-page';
import { inLocale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/i18n/metadata';
import { municipalityName } from '@/lib/municipalities/names';
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
  const { locale, slug, municipality, hearing } = await read(props);
  return pageMetadata({
    title: `${inLocale(hearing.notice.title, locale).text} – ${municipalityName(municipality, locale).text}`,
    description: inLocale(hearing.notice.description, locale).text.slice(0, 200) || undefined,
    locale,
    here: (l) => paths.hearing(l, slug, hearing.id),
  });
}

/** A hearing: what, when, where, until when one can write or register; then everything else. */
export default async function HearingPage(props: Props) {
  const { locale, slug, municipality, hearing, t } = await read(props);
  const now = new Date();
  const rules = await hearingRules(municipality.id, dayOf(now));
  const short = paths.hearingShort(hearing.number);
  const dated = hearing.sittings.some(({ heldOn }) => heldOn);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.hearing(l, slug, hearing.id)}
      municipality={municipality}
      section="hearings"
      crumbs={[
        { text: t('sections.hearings'), href: paths.hearings(locale, slug) },
        { text: inLocale(hearing.notice.title, locale).text },
      ]}
    >
      <HearingDetail
        t={t}
        locale={locale}
        hearing={hearing}
        rules={rules}
        now={now}
        links={{
          event: dated ? paths.hearingEvent(locale, slug, hearing.id) : undefined,
          notice: paths.hearingNotice(locale, slug, hearing.id),
          short: { href: short, text: config().origin.replace(/^https?:\/\//, '') + short },
          file: paths.file,
        }}
      />
    </PageShell>
  );
}
