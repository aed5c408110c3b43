import type { HearingView } from '@/lib/hearings/view';
import { longDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { DescriptionList } from '../ui/description-list';
import { Link } from '../ui/link';
import { Provenance } from '../ui/provenance';
import { Section } from '../ui/section';
import { factEntries } from './fact-entries';

type HearingSourceProps = { t: Translate; locale: Locale; hearing: HearingView };

/** Of a hearing that was not announced here: what the source tells, what it does not, and where it stands. */
export function HearingSource({ t, locale, hearing }: HearingSourceProps) {
  const facts = factEntries(t, locale, hearing.facts);
  const missing = missingIn(hearing).map((what) => t(`hearings:source.missing.${what}`));
  const joined = hearing.facts.entries?.length ?? 0;
  return (
    <>
      {facts.length > 0 && (
        <Section id="facts" title={t('hearings:facts.title')}>
          <DescriptionList entries={facts} />
        </Section>
      )}
      <Section id="source" title={t('hearings:source.title')} lead={t('hearings:source.lead')}>
        <Provenance
          facts={[
            { label: t('ui.source'), value: <Sources sources={hearing.sources} /> },
            {
              label: t('hearings:source.published'),
              value: hearing.announcedPrinted && longDate(hearing.announcedPrinted, locale),
            },
          ]}
          note={hearing.dateNote ? t(`hearings:source.${hearing.dateNote}`) : undefined}
        />
        {locale === 'ru' && hearing.sittings.some(({ venue, district }) => venue.ky || district.ky) && (
          <p className="mt-4">{t('hearings:source.places_as_printed')}</p>
        )}
        {joined > 1 && <p className="mt-4">{t('hearings:source.joined', { count: joined })}</p>}
        {missing.length > 0 && (
          <p className="mt-4">{t('hearings:source.not_said', { what: missing.join(', ') })}</p>
        )}
      </Section>
    </>
  );
}

function Sources({ sources }: { sources: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {sources.map((source) => (
        <li key={source} className="break-all">
          <Link href={source} external>
            {readable(source)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The host and the beginning of the path: enough to know whose page it is. */
function readable(source: string): string {
  const text = source.replace(/^https?:\/\/(www\.)?/, '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const WITHOUT_STATEMENTS: readonly string[] = [
  'meeting',
  'grant_commission',
  'needs_assessment',
  'initiative_contest',
  'training',
  'follow_up_register',
];

/** What a reader expects of such an event and the source leaves open. */
function missingIn({ sittings, notice, facts, state }: HearingView) {
  const missing: ('date' | 'time' | 'venue' | 'deadline' | 'participants' | 'outcome')[] = [];
  const happens = notice.kind !== 'follow_up_register' && notice.kind !== 'initiative_contest';
  if (happens && !sittings.some(({ heldOn }) => heldOn)) missing.push('date');
  if (happens && !sittings.some(({ startsAt }) => startsAt)) missing.push('time');
  if (happens && !sittings.some(({ venue }) => venue.ky || venue.ru)) missing.push('venue');
  if (happens && state === 'announced' && !WITHOUT_STATEMENTS.includes(notice.kind)) missing.push('deadline');
  if (happens && state === 'held') missing.push('participants');
  if (happens && state === 'held' && !facts.outcome && facts.approved === undefined) missing.push('outcome');
  return missing;
}
