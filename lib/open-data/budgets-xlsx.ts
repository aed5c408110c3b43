import 'server-only';
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import {
  type BudgetCell,
  type BudgetDocument,
  DOCUMENT_COLUMNS,
  ROW_COLUMNS,
  type RowColumnKey,
} from '@/lib/budgets/columns';
import type { BudgetRow } from '@/lib/budgets/rows';
import type { Translate } from '@/lib/i18n/translate';
import { inWords } from './budgets-words';

const WIDTHS: Partial<Record<RowColumnKey, number>> = {
  row: 6,
  partOfRow: 10,
  nameKy: 46,
  nameRu: 46,
  noteKy: 50,
  noteRu: 50,
};
const USUAL_WIDTH = 17;
const WHOLE_NUMBERS: ReadonlySet<string> = new Set(['row', 'partOfRow', 'year']);

/** One document as a workbook: the lines with typed numbers under a header that stays, and a sheet that says in both languages what they are. */
export function budgetXlsx(
  document: BudgetDocument,
  rows: readonly BudgetRow[],
  languages: { own: Translate; ky: Translate; ru: Translate },
): Promise<Buffer> {
  const { own } = languages;
  return writeXlsxFile([
    {
      sheet: own('budget:file.lines_sheet'),
      data: linesSheet(rows, own),
      stickyRowsCount: 1,
      columns: ROW_COLUMNS.map(({ key }) => ({ width: WIDTHS[key] ?? USUAL_WIDTH })),
    },
    {
      sheet: own('budget:file.about_sheet'),
      data: aboutSheet(document, languages),
      columns: [{ width: 30 }, { width: 30 }, { width: 70 }, { width: 70 }],
    },
  ]).toBuffer();
}

function linesSheet(rows: readonly BudgetRow[], t: Translate): SheetData {
  const header = ROW_COLUMNS.map(({ key }) =>
    text(t(`budget:column.${key}`), { fontWeight: 'bold', wrap: true, alignVertical: 'top' }),
  );
  return [
    header,
    ...rows.map((row) => ROW_COLUMNS.map(({ key, value }) => cell(key, inWords(key, value(row), t), row))),
  ];
}

/** Label in both languages, then the value in both: whoever gets the file alone knows what it is, from which act, and what may be done with it. */
function aboutSheet(document: BudgetDocument, { ky, ru }: { ky: Translate; ru: Translate }): SheetData {
  const { municipality, version } = document;
  const facts = DOCUMENT_COLUMNS.filter(({ key }) => !key.startsWith('municipality') && key !== 'phase').map(
    ({ key, value }) => {
      const content = value(document);
      return [
        text(ky(`budget:column.${key}`)),
        text(ru(`budget:column.${key}`)),
        cell(key, inWords(key, content, ky)),
        cell(key, inWords(key, content, ru)),
      ];
    },
  );
  const both = (
    label: 'municipality' | 'phase' | 'act_title' | 'note' | 'unit' | 'licence' | 'published' | 'caution',
    kyValue: string | null,
    ruValue: string | null,
  ) => [text(ky(`budget:file.${label}`)), text(ru(`budget:file.${label}`)), text(kyValue), text(ruValue)];
  return [
    both(
      'municipality',
      municipality.name.ky ?? municipality.name.ru,
      municipality.name.ru ?? municipality.name.ky,
    ),
    [
      text(ky('budget:column.municipalityCode')),
      text(ru('budget:column.municipalityCode')),
      text(municipality.code),
      text(municipality.code),
    ],
    both('phase', ky(`budget:phase.${version.phase}`), ru(`budget:phase.${version.phase}`)),
    ...facts,
    both('act_title', version.actTitle.ky, version.actTitle.ru),
    both('unit', ky('budget:file.unit_value'), ru('budget:file.unit_value')),
    both('note', version.note.ky, version.note.ru),
    ...(version.rounded
      ? [both('caution', ky('budget:observation.rounded'), ru('budget:observation.rounded'))]
      : []),
    ...(municipality.fictitious ? [both('caution', ky('fictitious'), ru('fictitious'))] : []),
    both('published', version.publishedAt, version.publishedAt),
    version.rounded
      ? both('licence', ky('budget:file.licence_press'), ru('budget:file.licence_press'))
      : both('licence', ky('budget:file.licence_value'), ru('budget:file.licence_value')),
  ];
}

function cell(key: string, content: BudgetCell, row?: BudgetRow): CellObject | null {
  if (content === null) return null;
  const strong =
    row?.line.level === 'total' || row?.line.level === 'subtotal' ? { fontWeight: 'bold' as const } : {};
  if (typeof content === 'string') return text(content, strong);
  return {
    type: Number,
    value: Number(content.decimal),
    format: WHOLE_NUMBERS.has(key) ? '0' : '#,##0.0##',
    alignVertical: 'top',
    ...strong,
  };
}

/** Declared as text: a cell that begins with "=" stays what it is. */
function text(value: string | null, style: Partial<CellObject> = {}): CellObject | null {
  return value === null || value === ''
    ? null
    : ({ type: String, value, wrap: true, alignVertical: 'top', ...style } as CellObject);
}
