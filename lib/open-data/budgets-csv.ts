import {
  type BudgetCell,
  type BudgetDocument,
  csvHeader,
  DOCUMENT_COLUMNS,
  ROW_COLUMNS,
} from '@/lib/budgets/columns';
import type { BudgetRow } from '@/lib/budgets/rows';
import { type CsvColumn, type CsvDialect, csvStream } from '@/lib/csv/write-csv';
import type { Translate } from '@/lib/i18n/translate';
import { inWords } from './budgets-words';

/** One document as CSV. The plain file has stable English headers for machines; the one for Excel has the reader's. */
export function budgetCsv(
  document: BudgetDocument,
  rows: readonly BudgetRow[],
  dialect: CsvDialect,
  t: Translate,
): ReadableStream<Uint8Array> {
  return csvStream(columnsOf(document, dialect, t), rows, dialect);
}

function columnsOf(document: BudgetDocument, dialect: CsvDialect, t: Translate): CsvColumn<BudgetRow>[] {
  const header = (key: Parameters<typeof csvHeader>[0]) =>
    dialect === 'excel' ? t(`budget:column.${key}`) : csvHeader(key);
  const cell = (key: string, value: BudgetCell) => (dialect === 'excel' ? inWords(key, value, t) : value);
  return [
    ...DOCUMENT_COLUMNS.map(({ key, value }) => ({
      header: header(key),
      cell: () => cell(key, value(document)),
    })),
    ...ROW_COLUMNS.map(({ key, value }) => ({
      header: header(key),
      cell: (row: BudgetRow) => cell(key, value(row)),
    })),
  ];
}
