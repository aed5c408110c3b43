import { type Amounts, amountOf, type Measure, mainMeasure } from './figures';
import type { BudgetLineView, BudgetSide, BudgetVersionView, LineLevel } from './view';

/** Years beside each other: the same row of different documents on one line. Pure. */
export type YearColumn = { version: BudgetVersionView; measure: Measure };

export type YearRow = {
  key: string;
  side: BudgetSide;
  level: LineLevel;
  name: BudgetLineView['name'];
  /** One for each column; null where that document has no such row, an inner null where it has no amount. */
  cells: ({ tyiyn: Amounts[Measure] } | null)[];
};

export type SideBySide = {
  columns: YearColumn[];
  rows: YearRow[];
  /** Documents of different kinds (a plan beside an execution) are never mixed without saying so. */
  mixed: boolean;
};

/** Rows meet by code, or else by name; their order is that of the document in which they first stand. */
export function sideBySide(
  versions: readonly BudgetVersionView[],
  lines: readonly BudgetLineView[],
): SideBySide {
  const ordered = [...versions].sort((one, other) => one.year - other.year);
  const columns = ordered.map((version) => ({
    version,
    measure: mainMeasure(version.phase, ofVersion(lines, version)),
  }));
  const rows = new Map<string, YearRow>();
  for (const [at, { version, measure }] of columns.entries()) {
    const seen = new Map<string, number>();
    for (const line of ofVersion(lines, version)) {
      const base = `${line.side}/${line.level}/${line.level === 'total' ? 'total' : (line.code ?? line.name.ky ?? line.name.ru)}`;
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      const key = `${base}/${times}`;
      const row = rows.get(key) ?? {
        key,
        side: line.side,
        level: line.level,
        name: line.name,
        cells: columns.map(() => null),
      };
      row.cells[at] = { tyiyn: amountOf(line, measure) };
      rows.set(key, row);
    }
  }
  const kinds = new Set(columns.map(({ version, measure }) => `${version.phase} ${measure}`));
  return { columns, rows: bySide([...rows.values()]), mixed: kinds.size > 1 };
}

/** Documents of several years that one act holds, together: they have the same source. */
export function byAct(versions: readonly BudgetVersionView[]): BudgetVersionView[][] {
  const groups = new Map<string, BudgetVersionView[]>();
  for (const version of versions) {
    const { phase, ordinal, actNumber, actDate, sourceUrl, note } = version;
    const act = JSON.stringify([phase, ordinal, actNumber, actDate, sourceUrl, note]);
    groups.set(act, [...(groups.get(act) ?? []), version]);
  }
  return [...groups.values()];
}

/** A change in per mille of the earlier amount; null without both or from nothing. */
export function changeOf(from: bigint | null, to: bigint | null): number | null {
  if (from === null || to === null || from <= 0n) return null;
  return Number(((to - from) * 2000n + (to >= from ? from : -from)) / (from * 2n));
}

function ofVersion(lines: readonly BudgetLineView[], version: BudgetVersionView): BudgetLineView[] {
  return lines.filter(({ versionId }) => versionId === version.id);
}

const SIDES: readonly BudgetSide[] = ['revenue', 'expenditure', 'financing'];

/** Income first, then spending; within a side a total stands last. */
function bySide(rows: YearRow[]): YearRow[] {
  const rank = (row: YearRow) => SIDES.indexOf(row.side) * 2 + (row.level === 'total' ? 1 : 0);
  return rows.sort((one, other) => rank(one) - rank(other));
}
