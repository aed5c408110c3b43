import type { OfficeHolderView } from '@/lib/council/view';
import { type Bilingual, inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

/** The deputies by standing commission; those whose commission is not known stand last. */
export function DeputiesList({
  t,
  locale,
  deputies,
}: {
  t: Translate;
  locale: Locale;
  deputies: readonly OfficeHolderView[];
}) {
  return (
    <div className="mt-4 grid gap-8 sm:grid-cols-2">
      {commissionsOf(deputies).map(({ key, body, members }) => {
        const shown = inLocale(body, locale);
        return (
          <div key={key}>
            <h3 lang={shown.text ? shown.lang : undefined}>
              {shown.text || t('council:deputies.no_commission')}
            </h3>
            <ul className="mt-2 grid gap-1" lang="ky">
              {members.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

type Commission = { key: string; body: Bilingual; members: OfficeHolderView[] };

function commissionsOf(deputies: readonly OfficeHolderView[]): Commission[] {
  const found = new Map<string, Commission>();
  for (const deputy of deputies) {
    const key = deputy.body.ky ?? deputy.body.ru ?? '';
    const commission = found.get(key) ?? { key, body: deputy.body, members: [] };
    commission.members.push(deputy);
    found.set(key, commission);
  }
  return [...found.values()].sort(
    (one, other) =>
      Number(one.key === '') - Number(other.key === '') || one.key.localeCompare(other.key, 'ky'),
  );
}
