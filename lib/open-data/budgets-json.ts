import { type BudgetCell, DOCUMENT_COLUMNS, ROW_COLUMNS } from '@/lib/budgets/columns';
import { observationsOf } from '@/lib/budgets/observations';
import { latestVersion, versionAddress } from '@/lib/budgets/phases';
import type { BudgetRow } from '@/lib/budgets/rows';
import type { BudgetVersionView } from '@/lib/budgets/view';
import type { Bilingual } from '@/lib/i18n/locales';
import { decimalAmount } from '@/lib/money';
import type { MunicipalityView } from '@/lib/municipalities/view';

type JsonValue = string | number | null;
type JsonRow = Record<string, JsonValue>;

export type BudgetYearJson = {
  municipality: {
    code: string | null;
    slug: string;
    type: string;
    name: Bilingual;
    district: Bilingual | null;
    oblast: Bilingual | null;
    fictitious: boolean;
  };
  year: number;
  /** Amounts are numbers of thousand som; percents have one decimal. */
  unit: 'thousand som';
  licence: Bilingual;
  /** The document that the page of the year shows first. */
  currentVersion: string | null;
  versions: BudgetVersionJson[];
};

export type BudgetVersionJson = {
  version: string;
  phase: string;
  ordinal: number;
  act: { number: string | null; date: string | null; title: Bilingual };
  source: string | null;
  /** Told by the press: rounded. */
  rounded: boolean;
  note: Bilingual;
  printedUnit: string;
  publishedAt: string;
  revision: string;
  /** What does not add up or is missing: codes with figures (see openapi.json). */
  observations: JsonRow[];
  lines: JsonRow[];
};

/** Every published document of a year, by the same columns as the page's table and the CSV. */
export function budgetYearJson(
  municipality: MunicipalityView,
  year: number,
  documents: readonly { version: BudgetVersionView; rows: readonly BudgetRow[] }[],
  licence: Bilingual,
): BudgetYearJson {
  const { code, slug, type, name, district, oblast, fictitious } = municipality;
  const current = latestVersion(documents.map(({ version }) => version));
  return {
    municipality: { code, slug, type, name, district, oblast, fictitious },
    year,
    unit: 'thousand som',
    licence,
    currentVersion: current && versionAddress(current),
    versions: documents.map(({ version, rows }) => versionJson(municipality, version, rows)),
  };
}

function versionJson(
  municipality: MunicipalityView,
  version: BudgetVersionView,
  rows: readonly BudgetRow[],
): BudgetVersionJson {
  const cells = Object.fromEntries(
    DOCUMENT_COLUMNS.map(({ key, value }) => [key, value({ municipality, version })]),
  );
  const observations = observationsOf(
    version,
    rows.map(({ line }) => line),
  );
  return {
    version: String(cells.version),
    phase: version.phase,
    ordinal: version.ordinal,
    act: { number: version.actNumber, date: version.actDate, title: version.actTitle },
    source: version.sourceUrl,
    rounded: version.rounded,
    note: version.note,
    printedUnit: version.printedUnit,
    publishedAt: version.publishedAt,
    revision: version.revision,
    observations: observations.map((observation) =>
      Object.fromEntries(
        Object.entries(observation).map(([name, value]): [string, JsonValue] =>
          typeof value === 'bigint'
            ? [`${name === 'tyiyn' ? 'sum' : name}ThousandSom`, Number(decimalAmount(value, 'thousand_som'))]
            : [name, value],
        ),
      ),
    ),
    lines: rows.map((row) =>
      Object.fromEntries(ROW_COLUMNS.map(({ key, value }) => [key, jsonValue(value(row))])),
    ),
  };
}

function jsonValue(cell: BudgetCell): JsonValue {
  return cell !== null && typeof cell === 'object' ? Number(cell.decimal) : cell;
}
