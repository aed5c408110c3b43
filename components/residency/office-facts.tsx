import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { OfficeView } from '@/lib/municipalities/view';
import { DescriptionList } from '../ui/description-list';

type OfficeFactsProps = { t: Translate; locale: Locale; office: OfficeView | null; name: string };

/** Which office, where and when it is open. What the municipality has not entered is not invented. */
export function OfficeFacts({ t, locale, office, name }: OfficeFactsProps) {
  const address = office && inLocale(office.address, locale);
  const hours = office && inLocale(office.hours, locale);
  return (
    <>
      <p>{name}</p>
      {address?.text || hours?.text ? (
        <DescriptionList
          entries={[
            { term: t('residency:office.address'), detail: address?.text, lang: address?.lang },
            { term: t('residency:office.hours'), detail: hours?.text, lang: hours?.lang },
            { term: t('residency:office.phone'), detail: office?.phone },
          ]}
        />
      ) : (
        <p>{t('residency:office.unset')}</p>
      )}
    </>
  );
}
