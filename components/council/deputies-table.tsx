import type { OfficeHolderView } from '@/lib/council/view';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Table } from '../ui/table';

/** The deputies by name, each with the standing commission. */
export function DeputiesTable({ t, locale, deputies }: { t: Translate; locale: Locale; deputies: readonly OfficeHolderView[] }) {
  return (
    <Table
      id="deputies-table"
      caption={t('council:deputies.caption')}
      columns={[
        { key: 'name', header: t('council:deputies.name'), rowHeader: true, cell: ({ name }) => <span lang="ky">{name}</span> },
        {
          key: 'commission',
          header: t('council:deputies.commission'),
          cell: ({ body }) => {
            const shown = inLocale(body, locale);
            return shown.text ? <span lang={shown.lang}>{shown.text}</span> : '–';
          },
        },
      ]}
      rows={deputies}
      rowKey={(deputy) => deputy.id}
      stacked
    />
  );
}
