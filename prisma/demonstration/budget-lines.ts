import { EXPENDITURE } from './budget-expenditure';
import { REVENUE, type Section } from './budget-revenue';

/** One row of an invented document; amounts in hundreds of som, null where the document has no such column. */
export type Row = {
  side: 'revenue' | 'expenditure';
  level: 'item' | 'subitem' | 'subtotal' | 'total';
  code: string;
  /** Code of the row of which this one is a part. */
  parent: string | null;
  ky: string;
  ru: string;
  amounts: number[];
};

/** How a column of amounts comes out of the base: a factor for each leaf row, by its code. */
export type Column = (code: string, side: Row['side']) => number;

const TOTALS = {
  revenue: { ky: 'Бардык кирешелер', ru: 'Всего доходов' },
  expenditure: { ky: 'Бардык чыгашалар', ru: 'Всего расходов' },
};
/** The row that closes the planned budget: income is brought to spending by it, as in real ones. */
const BALANCING = 'К.03.01';

/**
 * The rows of a document with some columns. Leaves are computed, everything above is their sum, so every total adds up.
 * `balanced` columns are those of a plan: there income equals spending.
 */
export function rowsOf(columns: readonly Column[], balanced: readonly boolean[]): Row[] {
  const expenditure = side('expenditure', 'Ч', EXPENDITURE, columns);
  const revenue = side('revenue', 'К', REVENUE, columns);
  const missing: number[] = [];
  for (const [index, factor] of columns.entries()) {
    const planned = columns[index - 1];
    missing.push(
      balanced[index] || !planned
        ? totalOf(expenditure, index) - totalOf(revenue, index)
        : Math.round(
            (missing[index - 1] ?? 0) * (factor(BALANCING, 'revenue') / planned(BALANCING, 'revenue')),
          ),
    );
  }
  for (const row of revenue) {
    if (row.code === BALANCING || row.code === BALANCING.slice(0, 4) || row.level === 'total') {
      row.amounts = row.amounts.map((amount, index) => amount + (missing[index] ?? 0));
    }
  }
  return [...revenue, ...expenditure];
}

function side(
  name: Row['side'],
  letter: string,
  sections: readonly Section[],
  columns: readonly Column[],
): Row[] {
  const body = sections.flatMap((section, sectionIndex) => {
    const sectionCode = `${letter}.${two(sectionIndex)}`;
    const items = section.items.flatMap((item, itemIndex): Row[] => {
      const code = `${sectionCode}.${two(itemIndex)}`;
      const parts = (item.parts ?? []).map(
        (part, partIndex): Row => leaf(name, 'subitem', `${code}.${partIndex + 1}`, code, part, columns),
      );
      const own = leaf(name, 'item', code, sectionCode, item, columns);
      return [parts.length > 0 ? { ...own, amounts: sums(parts, columns.length) } : own, ...parts];
    });
    const amounts = sums(
      items.filter(({ level }) => level === 'item'),
      columns.length,
    );
    const head: Row = {
      side: name,
      level: 'subtotal',
      code: sectionCode,
      parent: null,
      ky: section.ky,
      ru: section.ru,
      amounts,
    };
    return [head, ...items];
  });
  const total: Row = {
    side: name,
    level: 'total',
    code: letter,
    parent: null,
    ...TOTALS[name],
    amounts: sums(
      body.filter(({ level }) => level === 'item'),
      columns.length,
    ),
  };
  return [...body, total];
}

function leaf(
  side: Row['side'],
  level: Row['level'],
  code: string,
  parent: string,
  { ky, ru, base }: { ky: string; ru: string; base: number },
  columns: readonly Column[],
): Row {
  return {
    side,
    level,
    code,
    parent,
    ky,
    ru,
    amounts: columns.map((factor) => Math.round(base * factor(code, side))),
  };
}

function sums(rows: readonly Row[], width: number): number[] {
  return Array.from({ length: width }, (_, index) =>
    rows.reduce((sum, { amounts }) => sum + (amounts[index] ?? 0), 0),
  );
}

function totalOf(rows: readonly Row[], index: number): number {
  return rows.find(({ level }) => level === 'total')?.amounts[index] ?? 0;
}

function two(index: number): string {
  return String(index + 1).padStart(2, '0');
}
