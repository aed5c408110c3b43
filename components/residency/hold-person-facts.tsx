import { longDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { HoldPerson } from '@/lib/identity/counter-queries';
import { DescriptionList } from '../ui/description-list';

type HoldPersonFactsProps = {
  t: Translate;
  locale: Locale;
  person: HoldPerson;
  nameInPassport: string | null;
};

/** One of the two accounts of a hold, as far as an administrator needs it to ask its owner. */
export function HoldPersonFacts({ t, locale, person, nameInPassport }: HoldPersonFactsProps) {
  const residence = person.residence && inLocale(person.residence, locale);
  return (
    <DescriptionList
      entries={[
        { term: t('residency:holds.in_passport'), detail: nameInPassport },
        { term: t('residency:holds.name'), detail: person.name ?? t('residency:staff.no_name') },
        { term: t('residency:holds.email'), detail: person.email },
        { term: t('residency:holds.residence'), detail: residence?.text, lang: residence?.lang },
        { term: t('residency:holds.since_account'), detail: longDate(person.since, locale) },
      ]}
    />
  );
}
