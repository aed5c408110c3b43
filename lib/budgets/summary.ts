import type { Tyiyn } from '@/lib/money';
import {
  balanceOf,
  type Execution,
  executionOf,
  executionOfItems,
  type Line,
  type Measure,
  mainMeasure,
  sideFigures,
  type Total,
  totalOf,
} from './figures';
import type { BudgetVersionView } from './view';

/** What the first screen says of a document: money in, money out, what is left, how far it is carried out. */
export type BudgetSummary = {
  version: BudgetVersionView;
  /** The column that the three numbers come from: a plan, an amended plan, or what was really received and spent. */
  measure: Measure;
  revenue: Total | null;
  expenditure: Total | null;
  /** Revenue less expenditure; null when one of them is not printed. */
  balance: Tyiyn | null;
  /** How far the totals (or, without totals, all the items) are carried out, with the base named. */
  revenueExecution: Execution | null;
  expenditureExecution: Execution | null;
};

export function summaryOf(version: BudgetVersionView, lines: readonly Line[]): BudgetSummary {
  const measure = mainMeasure(version.phase, lines);
  const [income, spending] = [sideFigures(lines, 'revenue'), sideFigures(lines, 'expenditure')];
  const [revenue, expenditure] = [totalOf(income, measure), totalOf(spending, measure)];
  const bothPrinted = revenue?.origin === 'printed' && expenditure?.origin === 'printed';
  return {
    version,
    measure,
    revenue,
    expenditure,
    balance: bothPrinted ? balanceOf(revenue, expenditure) : null,
    revenueExecution:
      executionOf(income.printed) ?? (income.hasTotalRow ? null : executionOfItems(lines, 'revenue')),
    expenditureExecution:
      executionOf(spending.printed) ?? (spending.hasTotalRow ? null : executionOfItems(lines, 'expenditure')),
  };
}
