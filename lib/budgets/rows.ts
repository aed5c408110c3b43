import {
  amountOf,
  amountsOf,
  type Execution,
  executionOf,
  mainMeasure,
  permilleOf,
  shareBase,
  sideFigures,
} from './figures';
import type { BudgetLineView, BudgetVersionView } from './view';

/** A printed row with what is computed from it. Pages and downloads show the same rows. */
export type BudgetRow = {
  line: BudgetLineView;
  /** Per mille of the total of its side in the document's main column; null without an amount or a total. */
  share: number | null;
  execution: Execution | null;
};

export function budgetRows(
  version: Pick<BudgetVersionView, 'phase'>,
  lines: readonly BudgetLineView[],
): BudgetRow[] {
  const measure = mainMeasure(version.phase, lines);
  const wholes = new Map(
    (['revenue', 'expenditure', 'financing'] as const).map((side) => [
      side,
      shareBase(sideFigures(lines, side), measure),
    ]),
  );
  return lines.map((line) => ({
    line,
    share: permilleOf(amountOf(line, measure), wholes.get(line.side) ?? null),
    execution: executionOf(amountsOf(line)),
  }));
}
