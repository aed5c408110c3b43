import { Link } from '@/components/ui/link';
import { type Column, Table } from '@/components/ui/table';
import { dayOf } from '@/lib/clock';
import type { GrantView } from '@/lib/grants/view';
import { longDate, shortDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

type Props = {
  t: Translate;
  locale: Locale;
  id: 'now' | 'future' | 'ended';
  grants: GrantView[];
  /** Where a grant is ended, or the duties of its holder are handed over; absent for who may only look. */
  actOf?: (grant: GrantView) => string;
};

/** Who holds which role, from when to when, by which order. */
export function GrantsTable({ t, locale, id, grants, actOf }: Props) {
  const orderText = (order: GrantView['order']) =>
    order
      ? [`№ ${order.number}`, order.date && shortDate(order.date), order.signedBy].filter(Boolean).join(', ')
      : '–';
  const columns: Column<GrantView>[] = [
    { key: 'who', header: t('people:column.who'), rowHeader: true, cell: ({ who }) => who },
    {
      key: 'role',
      header: t('people:column.role'),
      cell: ({ role, settlement }) =>
        [t(`staff:roles.${role}`), settlement && inLocale(settlement, locale).text]
          .filter(Boolean)
          .join(', '),
    },
    { key: 'from', header: t('people:column.from'), cell: ({ from }) => longDate(dayOf(from), locale) },
    {
      key: 'to',
      header: t('people:column.to'),
      // A term that ends at midnight has the day before as its last one.
      cell: ({ to }) => (to ? longDate(dayOf(new Date(to.getTime() - 1)), locale) : t('people:open_end')),
    },
    { key: 'order', header: t('people:column.order'), cell: ({ order }) => orderText(order) },
  ];
  if (id === 'ended' || grants.some(({ endOrder }) => endOrder))
    columns.push({
      key: 'endOrder',
      header: t('people:column.end_order'),
      cell: ({ endOrder }) => orderText(endOrder),
    });
  const act = t(id === 'ended' ? 'people:end_form.handover' : 'people:end');
  if (actOf)
    columns.push({
      key: 'act',
      header: t('people:column.act'),
      cell: (grant) => (
        <Link href={actOf(grant)}>
          {act}
          <span className="sr-only">{`: ${grant.who}, ${t(`staff:roles.${grant.role}`)}`}</span>
        </Link>
      ),
    });
  return (
    <Table
      id={`grants-${id}`}
      caption={t(`people:caption.${id}`)}
      columns={columns}
      rows={grants}
      rowKey={(grant) => grant.id}
      stacked
    />
  );
}
