import type { HearingFact, HearingFacts, KnownWord } from '@/lib/hearings/facts';
import { amountWithUnit, longDate, percent, wholeNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { TYIYN_PER_UNIT } from '@/lib/money';
import type { Description } from '../ui/description-list';

/** The order in which a reader wants to know it. */
const ORDER = [
  'chairedBy',
  'registrationRequired',
  'doorsOpenMinutesBefore',
  'endDate',
  'format',
  'participants',
  'topics',
  'outcome',
  'budgetTotalThousandSom',
  'budgetOverMillionSom',
  'changeThousandSom',
  'growthPercent',
  'programmeTotalThousandSom',
  'firstYearThousandSom',
  'firstYearLocalThousandSom',
  'firstYearRepublicanThousandSom',
  'firstYearEnterprisesThousandSom',
  'measures',
  'planned',
  'applications',
  'approved',
  'maxFundingSom',
  'requiredDocuments',
  'criteria',
  'focusGroups',
  'focusGroupKinds',
  'campaign',
  'columns',
  'views',
  'civicAnalysisBy',
] as const satisfies readonly HearingFact[];

/** What the source tells, in the reader's words. Names stand as printed, in Kyrgyz. */
export function factEntries(t: Translate, locale: Locale, facts: HearingFacts): Description[] {
  return ORDER.filter((fact) => facts[fact] !== undefined).map((fact) => ({
    term: t(`hearings:facts.${fact}`),
    ...detailOf(t, locale, fact, facts),
  }));
}

function detailOf(
  t: Translate,
  locale: Locale,
  fact: (typeof ORDER)[number],
  facts: HearingFacts,
): Pick<Description, 'detail' | 'lang'> {
  const value = facts[fact];
  switch (fact) {
    case 'chairedBy':
    case 'civicAnalysisBy':
      return { detail: facts[fact], lang: locale === 'ky' ? undefined : 'ky' };
    case 'registrationRequired':
      return {
        detail: t(facts.registrationRequired ? 'hearings:facts.required' : 'hearings:facts.not_required'),
      };
    case 'doorsOpenMinutesBefore':
      return {
        detail: t('hearings:facts.doors', { minutes: facts.doorsOpenMinutesBefore?.replace('-', '–') ?? '' }),
      };
    case 'endDate':
      return { detail: longDate(facts.endDate ?? '', locale) };
    case 'growthPercent':
      return { detail: percent(Math.round((facts.growthPercent ?? 0) * 10), locale) };
    case 'budgetOverMillionSom':
      return {
        detail: t('hearings:facts.over_million', { amount: wholeNumber(facts.budgetOverMillionSom ?? 0) }),
      };
    case 'maxFundingSom':
      return { detail: t('hearings:facts.som', { amount: wholeNumber(facts.maxFundingSom ?? 0) }) };
    case 'outcome':
    case 'format':
      return { detail: word(t, facts[fact]) };
    default:
      if (Array.isArray(value)) return { detail: <Words t={t} words={value} /> };
      return {
        detail: fact.endsWith('ThousandSom')
          ? thousandSom(Number(value), locale)
          : wholeNumber(Number(value)),
      };
  }
}

function Words({ t, words }: { t: Translate; words: readonly KnownWord[] }) {
  return (
    <ul className="list-disc ps-5">
      {words.map((code) => (
        <li key={code}>{word(t, code)}</li>
      ))}
    </ul>
  );
}

function word(t: Translate, code: KnownWord | undefined): string {
  return code ? t(`hearings:known.${code}`) : '';
}

/** As printed, in thousand som. */
function thousandSom(value: number, locale: Locale): string {
  return amountWithUnit(
    BigInt(Math.round(value * 10)) * (TYIYN_PER_UNIT.thousand_som / 10n),
    'thousand_som',
    locale,
    0,
  );
}
