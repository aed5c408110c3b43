import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { MunicipalityEntry } from '@/lib/municipalities/view';
import { paths } from '@/lib/paths';
import { ButtonLink } from '../ui/button-link';
import { Details } from '../ui/details';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { MunicipalityList } from './municipality-list';

/** So many are shown at once; the rest is folded away. */
const FIRST = 12;

/** Where there is something to read now, and the fictitious municipality in which everything can be tried. */
export function WithData({
  t,
  locale,
  municipalities,
}: {
  t: Translate;
  locale: Locale;
  municipalities: readonly MunicipalityEntry[];
}) {
  const real = municipalities.filter(({ fictitious }) => !fictitious);
  const fictitious = municipalities.find((one) => one.fictitious);
  const rest = real.slice(FIRST);
  const list = (part: readonly MunicipalityEntry[]) => (
    <MunicipalityList t={t} locale={locale} municipalities={part} label={t('municipality:find.with_data')} />
  );
  if (municipalities.length === 0) return null;
  return (
    <Section
      id="with-data"
      title={t('municipality:find.with_data')}
      lead={t('municipality:find.with_data_lead')}
    >
      {list(real.slice(0, FIRST))}
      {rest.length > 0 && (
        <div className="mt-4">
          <Details summary={t('municipality:find.more_with_data', { count: rest.length })}>
            {list(rest)}
          </Details>
        </div>
      )}
      {fictitious && (
        <div className="mt-8">
          <Notice title={t('municipality:find.try_title')}>
            <p>{t('municipality:find.try_body')}</p>
            <p className="mt-3">
              <ButtonLink variant="secondary" href={paths.municipality(locale, fictitious.slug)}>
                {t('municipality:find.try_action')}
              </ButtonLink>
            </p>
          </Notice>
        </div>
      )}
    </Section>
  );
}
