import { decimalAmount, type Tyiyn } from '@/lib/money';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { versionAddress } from './phases';
import type { BudgetRow } from './rows';
import type { BudgetVersionView } from './view';

/**
 * The one list of what a budget row has. The table of the page, CSV, XLSX and JSON all read it, so that they cannot disagree.
 * Keys are a promise to those who read the files by machine: never rename one. Labels: locales budget.json, `column.<key>`.
 */

export type BudgetDocument = { municipality: MunicipalityView; version: BudgetVersionView };

/** `decimal` is a number written with a point. */
export type BudgetCell = string | { decimal: string } | null;

type Column<Key extends string, Subject> = { key: Key; value: (subject: Subject) => BudgetCell };

function column<Key extends string, Subject>(
  key: Key,
  value: (subject: Subject) => BudgetCell,
): Column<Key, Subject> {
  return { key, value };
}

/** The same in every row of a document: CSV repeats them, XLSX and JSON say them once. */
export const DOCUMENT_COLUMNS = [
  column('municipalityCode', ({ municipality }: BudgetDocument) => municipality.code),
  column('municipality', ({ municipality }: BudgetDocument) => municipality.slug),
  column('municipalityKy', ({ municipality }: BudgetDocument) => municipality.name.ky),
  column('municipalityRu', ({ municipality }: BudgetDocument) => municipality.name.ru),
  column('year', ({ version }: BudgetDocument) => ({ decimal: String(version.year) })),
  column('phase', ({ version }: BudgetDocument) => version.phase),
  column('version', ({ version }: BudgetDocument) => versionAddress(version)),
  column('actNumber', ({ version }: BudgetDocument) => version.actNumber),
  column('actDate', ({ version }: BudgetDocument) => version.actDate),
  column('source', ({ version }: BudgetDocument) => version.sourceUrl),
] as const;

/** What differs from row to row, in the order of the table. */
export const ROW_COLUMNS = [
  column('row', ({ line }: BudgetRow) => ({ decimal: String(line.ordinal) })),
  column('side', ({ line }: BudgetRow) => line.side),
  column('level', ({ line }: BudgetRow) => line.level),
  column('partOfRow', ({ line }: BudgetRow) =>
    line.parentOrdinal === null ? null : { decimal: String(line.parentOrdinal) },
  ),
  column('code', ({ line }: BudgetRow) => line.code),
  column('nameKy', ({ line }: BudgetRow) => line.name.ky),
  column('nameRu', ({ line }: BudgetRow) => line.name.ru),
  column('planThousandSom', ({ line }: BudgetRow) => thousandSom(line.planTyiyn)),
  column('adjustedThousandSom', ({ line }: BudgetRow) => thousandSom(line.adjustedTyiyn)),
  column('executedThousandSom', ({ line }: BudgetRow) => thousandSom(line.executedTyiyn)),
  column('sharePercent', ({ share }: BudgetRow) => permille(share)),
  column('executionPercent', ({ execution }: BudgetRow) => permille(execution?.permille ?? null)),
  column('executionBase', ({ execution }: BudgetRow) => execution?.base ?? null),
  column('noteKy', ({ line }: BudgetRow) => line.note.ky),
  column('noteRu', ({ line }: BudgetRow) => line.note.ru),
] as const;

export type DocumentColumnKey = (typeof DOCUMENT_COLUMNS)[number]['key'];
export type RowColumnKey = (typeof ROW_COLUMNS)[number]['key'];

/** "planThousandSom" → "plan_thousand_som": the header in plain CSV. */
export function csvHeader(key: DocumentColumnKey | RowColumnKey): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function thousandSom(value: Tyiyn | null): BudgetCell {
  return value === null ? null : { decimal: decimalAmount(value, 'thousand_som', 1) };
}

function permille(value: number | null): BudgetCell {
  return value === null
    ? null
    : { decimal: `${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 10)}.${Math.abs(value) % 10}` };
}
