import { type SideFigures, sideFigures, type Total, totalOf } from '@/lib/budgets/figures';
import { versionAddress } from '@/lib/budgets/phases';
import { summaryOf } from '@/lib/budgets/summary';
import type { BudgetLineView, BudgetVersionView } from '@/lib/budgets/view';
import { shortDate, unitName } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths, withQuery } from '@/lib/paths';
import { Link } from '../ui/link';
import { Table } from '../ui/table';
import { NO_AMOUNT, thousandSom } from './amount-text';
import { ActText } from './document-facts';
import { versionName } from './version-name';

type YearsTableProps = {
  t: Translate;
  locale: Locale;
  slug: string;
  versions: readonly BudgetVersionView[];
  lines: readonly BudgetLineView[];
};

/** Every document of every year with its totals as printed; a sum of ours is marked. */
export function YearsTable({ t, locale, slug, versions, lines }: YearsTableProps) {
  const rows = versions.map((version) => {
    const own = lines.filter(({ versionId }) => versionId === version.id);
    const { measure } = summaryOf(version, own);
    return {
      version,
      measure,
      revenue: sideFigures(own, 'revenue'),
      expenditure: sideFigures(own, 'expenditure'),
    };
  });
  const total = (figures: SideFigures, measure: (typeof rows)[number]['measure']) => (
    <TotalText t={t} total={totalOf(figures, measure)} />
  );
  return (
    <Table
      id="years"
      caption={
        <>
          {t('budget:list.years')}, {unitName('thousand_som', locale)}
        </>
      }
      rows={rows}
      rowKey={({ version }) => version.id}
      stacked
      columns={[
        {
          key: 'year',
          header: t('budget:list.year'),
          rowHeader: true,
          cell: ({ version }) => (
            <Link
              href={withQuery(paths.budgetYear(locale, slug, version.year), {
                version: isOnly(version, versions) ? null : versionAddress(version),
              })}
            >
              {version.year}, {versionName(version, t)}
            </Link>
          ),
        },
        {
          key: 'revenue',
          header: t('budget:side.revenue'),
          numeric: true,
          cell: ({ revenue, measure }) => total(revenue, measure),
        },
        {
          key: 'expenditure',
          header: t('budget:side.expenditure'),
          numeric: true,
          cell: ({ expenditure, measure }) => total(expenditure, measure),
        },
        {
          key: 'measure',
          header: t('budget:lines.column'),
          cell: ({ measure }) => t(`budget:measure.${measure}`),
        },
        {
          key: 'act',
          header: t('ui.act'),
          cell: ({ version }) => (
            <span>
              <ActText t={t} locale={locale} slug={slug} version={version} />
              {version.actDate && `, ${shortDate(version.actDate)}`}
            </span>
          ),
        },
      ]}
    />
  );
}

function TotalText({ t, total }: { t: Translate; total: Total | null }) {
  if (!total) return NO_AMOUNT;
  return (
    <>
      {thousandSom(total.tyiyn)}{' '}
      {total.origin === 'computed' && <span className="block text-muted">{t('budget:lines.computed')}</span>}
    </>
  );
}

function isOnly(version: BudgetVersionView, versions: readonly BudgetVersionView[]): boolean {
  return versions.filter(({ year }) => year === version.year).length === 1;
}
