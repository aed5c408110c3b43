import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths, withQuery } from '@/lib/paths';
import { ButtonLink } from '../ui/button-link';
import { ButtonRow } from '../ui/button-row';

type DownloadsProps = {
  t: Translate;
  locale: Locale;
  slug: string;
  year: number /** null: the current document. */;
  version: string | null;
};

/** The document as files. JSON holds all documents of the year. */
export function Downloads({ t, locale, slug, year, version }: DownloadsProps) {
  const csv = paths.budgetCsv(locale, slug, year);
  return (
    <ButtonRow>
      <ButtonLink variant="secondary" icon="download" href={withQuery(csv, { version })}>
        {t('budget:download.csv')}
      </ButtonLink>
      <ButtonLink
        variant="secondary"
        icon="download"
        href={withQuery(paths.budgetXlsx(locale, slug, year), { version })}
      >
        {t('budget:download.xlsx')}
      </ButtonLink>
      <ButtonLink variant="quiet" icon="download" href={withQuery(csv, { excel: 1, version })}>
        {t('budget:download.csv_excel')}
      </ButtonLink>
      <ButtonLink variant="quiet" icon="download" href={paths.openDataBudget(slug, year)}>
        {t('budget:download.json')}
      </ButtonLink>
    </ButtonRow>
  );
}
