import type { SittingView } from '@/lib/hearings/view';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { DescriptionList } from '../ui/description-list';
import { ShownText } from './shown-text';
import { dayText, machineTime, timeText } from './when';

type SittingListProps = {
  t: Translate;
  locale: Locale;
  sittings: readonly SittingView[] /** Places stand as the source prints them, and the page says so. */;
  asPrinted?: boolean /** Called or put off: the days stand crossed out. */;
  off?: boolean;
};

/** When and where: one list of facts for each sitting, numbered when there are several. */
export function SittingList({ t, locale, sittings, asPrinted, off }: SittingListProps) {
  return (
    <ol className="grid gap-6">
      {sittings.map((sitting, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sitting is known by its number
        <li key={index}>
          {sittings.length > 1 && (
            <h3 className="mb-2 font-semibold">{t('hearings:page.sitting', { number: index + 1 })}</h3>
          )}
          <Sitting t={t} locale={locale} sitting={sitting} asPrinted={asPrinted} off={off} />
        </li>
      ))}
    </ol>
  );
}

type SittingProps = {
  t: Translate;
  locale: Locale;
  sitting: SittingView;
  asPrinted?: boolean;
  off?: boolean;
};

function Sitting({ t, locale, sitting, asPrinted, off }: SittingProps) {
  const when = [dayText(sitting, locale), timeText(sitting)].filter(Boolean).join(', ');
  const text = (value: SittingView['venue']) =>
    value.ky || value.ru ? <ShownText t={t} locale={locale} text={value} unmarked={asPrinted} /> : null;
  return (
    <DescriptionList
      entries={[
        {
          term: t('hearings:page.when'),
          detail: when && (off ? <del>{when}</del> : <time dateTime={machineTime(sitting)}>{when}</time>),
        },
        { term: t('hearings:page.where'), detail: text(sitting.venue) },
        { term: t('hearings:page.district'), detail: text(sitting.district) },
        { term: t('hearings:page.for_settlement'), detail: sitting.settlement && text(sitting.settlement) },
      ]}
    />
  );
}
