import { notFound } from 'next/navigation';
import { config } from '@/lib/config';
import { calendarFile } from '@/lib/hearings/calendar';
import { calendarEntryOf } from '@/lib/hearings/calendar-entry';
import { getFeedSittings } from '@/lib/hearings/calendar-queries';
import { localeParam } from '@/lib/http/locale-param';
import { municipalityParam } from '@/lib/http/municipality-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

type Params = { locale: string; municipality: string; hearing: string };

/** One hearing for the own calendar: the same entries as in the feed, so that the feed later updates them. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { locale: language, municipality: slug, hearing } = await params;
  const locale = localeParam(language);
  const municipality = await municipalityParam(slug);
  const sittings = await getFeedSittings(municipality.id, hearing, locale);
  if (!sittings?.length) notFound();
  const t = translator(locale);
  const entries = sittings.map((sitting) => calendarEntryOf(t, locale, municipality, sitting));
  const file = calendarFile(
    entries[0]?.summary ?? '',
    config().origin + paths.hearing(locale, slug, hearing),
    entries,
    municipality.fictitious ? t('fictitious') : null,
  );
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Language': locale,
      'Content-Disposition': `attachment; filename="hearing-${hearing}.ics"`,
      'Cache-Control': 'no-cache',
    },
  });
}
