import { seatCheck, seatShares } from '@/lib/council/figures';
import type { ElectionView } from '@/lib/council/view';
import { longDate, percent, wholeNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { BarTable } from '../ui/bar-table';
import { type KeyFigure, KeyFigures } from '../ui/key-figures';
import { Provenance } from '../ui/provenance';
import { SourceLink } from '../ui/source-link';
import { Note } from './note';

/** One election: mandates, voters, turnout, seats by party with their sum checked. What the source does not tell is left out. */
export function ElectionPanel({
  t,
  locale,
  election,
}: {
  t: Translate;
  locale: Locale;
  election: ElectionView;
}) {
  const { heldOn, convocation, seats, note, source } = election;
  return (
    <article className="mt-8" aria-labelledby={`election-${heldOn}`}>
      <h3 id={`election-${heldOn}`}>
        {t('council:elections.on', { date: longDate(heldOn, locale) })}
        {convocation && <>, {t('council:elections.convocation', { number: convocation })}</>}
      </h3>
      <div className="mt-4 grid gap-6">
        <KeyFigures figures={figuresOf(t, locale, election)} />
        {seats.length > 0 ? (
          <Seats {...{ t, locale, election }} />
        ) : (
          <p className="text-muted">{t('council:elections.no_seats')}</p>
        )}
        {(source || note) && (
          <Provenance
            facts={[{ label: t('ui.source'), value: source && <SourceLink url={source} /> }]}
            note={note && <Note t={t} printed={note} />}
          />
        )}
      </div>
    </article>
  );
}

function Seats({
  t,
  locale,
  election: { heldOn, seats, mandates },
}: {
  t: Translate;
  locale: Locale;
  election: ElectionView;
}) {
  const { sum, agrees } = seatCheck(seats, mandates);
  const word = agrees === null ? 'sum_only' : agrees ? 'sum_ok' : 'sum_differs';
  return (
    <div>
      <BarTable
        id={`seats-${heldOn}`}
        caption={t('council:elections.seats_caption')}
        headers={{
          label: t('council:elections.party'),
          value: t('council:elections.seats'),
          bar: t('council:elections.bar'),
          percent: t('council:elections.share'),
        }}
        bars={seatShares(seats).map(({ party, seats: count, permille, bar }) => ({
          key: party,
          label: <span lang="ky">{party}</span>,
          value: wholeNumber(count),
          share: bar,
          percent: percent(permille, locale),
        }))}
      />
      <p className="mt-2 text-muted">
        {t(`council:elections.${word}`, { seats: sum, mandates: mandates ?? 0 })}
      </p>
    </div>
  );
}

function figuresOf(
  t: Translate,
  locale: Locale,
  { mandates, registeredVoters, voted, turnoutPermille }: ElectionView,
): KeyFigure[] {
  const known: [name: 'mandates' | 'registered' | 'voted' | 'turnout', value: string | null][] = [
    ['mandates', mandates === null ? null : wholeNumber(mandates)],
    ['registered', registeredVoters === null ? null : wholeNumber(registeredVoters)],
    ['voted', voted === null ? null : wholeNumber(voted)],
    ['turnout', turnoutPermille === null ? null : percent(turnoutPermille, locale)],
  ];
  return known.flatMap(([name, value]) =>
    value === null
      ? []
      : [{ label: t(`council:elections.${name}`), value, meaning: t(`council:elections.${name}_meaning`) }],
  );
}
