import { config } from '@/lib/config';
import { calendarFile } from '@/lib/hearings/calendar';
import { calendarEntryOf } from '@/lib/hearings/calendar-entry';
import { listFeedSittings } from '@/lib/hearings/calendar-queries';
import { localeParam } from '@/lib/http/locale-param';
import { municipalityParam } from '@/lib/http/municipality-param';
import { translator } from '@/lib/i18n/server';
import { municipalityName } from '@/lib/municipalities/names';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

/** The hearings of a municipality for calendar programs, in the language of the address. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ locale: string; municipality: string }> },
): Promise<Response> {
  const { locale: language, municipality: slug } = await params;
  const locale = localeParam(language);
  const municipality = await municipalityParam(slug);
  const t = translator(locale);
  const sittings = await listFeedSittings(municipality.id, locale);
  const file = calendarFile(
    t('hearings:calendar.name', { municipality: municipalityName(municipality, locale).text }),
    config().origin + paths.hearings(locale, slug),
    sittings.map((sitting) => calendarEntryOf(t, locale, municipality, sitting)),
    municipality.fictitious ? t('fictitious') : null,
  );
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Language': locale,
      'Content-Disposition': `inline; filename="hearings-${slug}.ics"`,
      'Cache-Control': 'public, max-age=300',
    },
  });
}
