import type { Day } from '@/lib/clock';
import type { Bilingual } from '@/lib/i18n/locales';
import type { PrintedUnit, Tyiyn } from '@/lib/money';
import type { BudgetPhase } from './phases';

export type BudgetSide = 'revenue' | 'expenditure' | 'financing';
export type LineLevel = 'item' | 'subitem' | 'subtotal' | 'total';

/** One published document of a budget year. */
export type BudgetVersionView = {
  id: string;
  year: number;
  phase: BudgetPhase;
  /** 1 for the first of its phase: amended 1, amended 2. */
  ordinal: number;
  /** Text on purpose: "5/2", "34-7-1". */
  actNumber: string | null;
  actDate: Day | null;
  /** What stands beside the number: a title, an annex, a session. */
  actTitle: Bilingual;
  /** The council's decision in the register, when it is known. */
  decisionId: string | null;
  printedUnit: PrintedUnit;
  sourceUrl: string | null;
  sourceFile: string | null;
  /** Told by the press, not by the document. */
  rounded: boolean;
  note: Bilingual;
  /** Changes when anything in the document changes. */
  revision: string;
  /** ISO moment. */
  publishedAt: string;
};

/** A row as printed; amounts in tyiyn, null where none is printed or the printed one cannot be right. */
export type BudgetLineView = {
  id: string;
  versionId: string;
  ordinal: number;
  side: BudgetSide;
  level: LineLevel;
  code: string | null;
  /** The row (its ordinal) of which this one is a part. */
  parentOrdinal: number | null;
  name: Bilingual;
  folded: string;
  planTyiyn: Tyiyn | null;
  adjustedTyiyn: Tyiyn | null;
  executedTyiyn: Tyiyn | null;
  note: Bilingual;
};

/** A figure that a public source tells without a document: a share in percent, a transfer in thousand som. */
export type KnownFigureView = { id: string; period: string; name: Bilingual; value: string; source: string };
