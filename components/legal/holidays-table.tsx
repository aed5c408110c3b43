import { shortDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { type CalendarDayView, type HolidayView, holidaysOf } from '@/lib/legal-rules/holidays';
import { Table } from '../ui/table';

type HolidaysTableProps = { t: Translate; locale: Locale; days: readonly CalendarDayView[]; year: number };

/** The days of a year that are not counted as working days, or are although they fall on a weekend. */
export function HolidaysTable({ t, locale, days, year }: HolidaysTableProps) {
  return (
    <Table
      id={`holidays-${year}`}
      caption={t('legal:basis.holidays_caption', { year })}
      columns={[
        {
          key: 'name',
          header: t('legal:basis.holiday'),
          rowHeader: true,
          cell: (holiday) => <HolidayName {...{ t, locale, holiday }} />,
        },
        {
          key: 'dates',
          header: t('legal:basis.dates'),
          cell: ({ from, to }) => (
            <span className="nowrap">
              {from === to ? dayAndMonth(from) : `${dayAndMonth(from)}–${dayAndMonth(to)}`}
            </span>
          ),
        },
      ]}
      rows={holidaysOf(days, year)}
      rowKey={({ from }) => from}
    />
  );
}

function HolidayName({
  t,
  locale,
  holiday: { name, isWorkingDay },
}: {
  t: Translate;
  locale: Locale;
  holiday: HolidayView;
}) {
  const shown = inLocale(name, locale);
  return (
    <>
      <span lang={shown.lang}>{shown.text}</span>
      {isWorkingDay && ` – ${t('legal:basis.moved')}`}
    </>
  );
}

function dayAndMonth(day: string): string {
  return shortDate(day).slice(0, 5);
}
