import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BUDGET_PHASES, type BudgetPhase } from '@/lib/budgets/phases';
import { isDay } from '@/lib/clock';
import { parseAmount, type Tyiyn } from '@/lib/money';
import { DATA, type UnusedRow } from '../load';
import { type CsvRow, readCsv } from '../read-csv';
import { meaningOf, type NoteMeaning } from './notes';

const COLUMNS = [
  'municipality',
  'territory_code',
  'year',
  'kind',
  'code',
  'name_ky',
  'name_ru',
  'plan_kgs_thousand',
  'executed_kgs_thousand',
  'source',
  'level',
  'phase',
  'plan_adjusted_kgs_thousand',
  'doc_no',
  'doc_date',
  'note',
] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

const SIDES = ['revenue', 'expenditure'] as const;
const LEVELS = ['item', 'subitem', 'subtotal', 'total'] as const;

export type PrintedLine = {
  sourceRow: number;
  side: (typeof SIDES)[number];
  level: (typeof LEVELS)[number];
  code: string | null;
  nameKy: string | null;
  nameRu: string | null;
  plan: Tyiyn | null;
  adjusted: Tyiyn | null;
  executed: Tyiyn | null;
  note: string | null;
  meaning: NoteMeaning | null;
};

/** All rows that come from one document: same municipality, year, phase, act and source address. */
export type PrintedDocument = {
  file: string;
  territoryCode: string;
  municipality: string;
  year: number;
  phase: BudgetPhase;
  actPrinted: string | null;
  actDate: string | null;
  source: string;
  lines: PrintedLine[];
};

export type ReadDocuments = { documents: PrintedDocument[]; read: number; unused: UnusedRow[] };

/** Reads every budget file and groups its rows into documents, rows in the order of the file. */
export function readDocuments(): ReadDocuments {
  const files = readdirSync(path.join(DATA, 'budgets'))
    .filter((name) => /^[a-z][a-z-]*\.csv$/.test(name))
    .sort();
  const all: ReadDocuments = { documents: [], read: 0, unused: [] };
  for (const file of files) {
    const rows = readCsv(`budgets/${file}`, COLUMNS);
    all.read += rows.length;
    const documents = new Map<string, PrintedDocument>();
    for (const row of rows) {
      const problem = problemOf(row);
      if (problem) {
        all.unused.push({ row: `budgets/${file}:${row.line}`, reason: problem });
        continue;
      }
      if (row.note && !meaningOf(row.note))
        all.unused.push({
          row: `budgets/${file}:${row.line}`,
          reason: `note without translation: ${row.note}`,
        });
      const key = [row.territory_code, row.year, row.phase, row.doc_no, row.doc_date, row.source].join('\0');
      const document = documents.get(key) ?? documentOf(file, row);
      document.lines.push(lineOf(row));
      documents.set(key, document);
    }
    all.documents.push(...documents.values());
    all.unused.push(...disagreements(file, rows));
  }
  return all;
}

function problemOf(row: Row): string | null {
  if (!/^\d{14}$/.test(row.territory_code ?? '')) return 'no territory code';
  if (!/^\d{4}$/.test(row.year ?? '')) return `not a year: ${row.year}`;
  if (!isOneOf(SIDES, row.kind)) return `unknown side: ${row.kind}`;
  if (!isOneOf(LEVELS, row.level)) return `unknown level: ${row.level}`;
  if (!isOneOf(BUDGET_PHASES, row.phase)) return `unknown phase: ${row.phase}`;
  if (row.doc_date && !isDay(row.doc_date)) return `not a date: ${row.doc_date}`;
  if (!row.name_ky && !row.name_ru) return 'no name';
  const amounts = [row.plan_kgs_thousand, row.plan_adjusted_kgs_thousand, row.executed_kgs_thousand];
  const unreadable = amounts.find((amount) => amount !== null && thousands(amount) === null);
  return unreadable ? `not an amount: ${unreadable}` : null;
}

function documentOf(file: string, row: Row): PrintedDocument {
  return {
    file,
    territoryCode: row.territory_code ?? '',
    municipality: row.municipality ?? '',
    year: Number(row.year),
    phase: row.phase as BudgetPhase,
    actPrinted: row.doc_no,
    actDate: row.doc_date,
    source: row.source ?? '',
    lines: [],
  };
}

function lineOf(row: Row): PrintedLine {
  const meaning = row.note ? meaningOf(row.note) : null;
  const plan = thousands(row.plan_kgs_thousand);
  const adjusted = thousands(row.plan_adjusted_kgs_thousand);
  return {
    sourceRow: row.line,
    side: row.kind as PrintedLine['side'],
    // A row that its note calls a part of another one would be counted twice as an item.
    level: meaning?.partOf && row.level === 'item' ? 'subitem' : (row.level as PrintedLine['level']),
    code: row.code,
    nameKy: row.name_ky,
    nameRu: row.name_ru,
    plan: meaning?.planIsAdjusted ? null : plan,
    adjusted: meaning?.planIsAdjusted ? (adjusted ?? plan) : adjusted,
    executed: thousands(row.executed_kgs_thousand),
    note: row.note,
    meaning,
  };
}

/** `_index.csv` counts the rows of each file; a difference means that a file was cut or grew. */
function disagreements(file: string, rows: readonly Row[]): UnusedRow[] {
  const index = readCsv('budgets/_index.csv', ['file', 'rows']).find((entry) => entry.file === file);
  if (index && Number(index.rows) === rows.length) return [];
  return [
    {
      row: `budgets/_index.csv`,
      reason: `${file} has ${rows.length} rows, the index says ${index?.rows ?? 'nothing'}`,
    },
  ];
}

function thousands(amount: string | null): Tyiyn | null {
  return amount === null ? null : parseAmount(amount, 'thousand_som');
}

function isOneOf(list: readonly string[], value: string | null): boolean {
  return value !== null && list.includes(value);
}
