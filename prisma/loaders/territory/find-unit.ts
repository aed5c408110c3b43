import { bareName } from '@/lib/municipalities/base-name';
import { searchKey } from '@/lib/municipalities/search-text';
import { readCsv } from '../read-csv';
import { OWN_SETTLEMENT, type Territory, type UnitRecord } from './records';

/** A unit as a list of changes prints it: «Миң-Булак айыл аймагы», «Жалал-Абад (Манас) шаары», «Кара-Буура району». */
export type PrintedUnit = {
  name: string;
  alias: string | null;
  type: 'city' | 'ayil_aimak' | 'district' | null;
};

export function readPrinted(text: string): PrintedUnit {
  const alias = /\(([^)]+)\)/.exec(text)?.[1] ?? null;
  const plain = text.replace(/\s*\([^)]*\)/, '').trim();
  const type = plain.endsWith('шаары')
    ? 'city'
    : plain.endsWith('айыл аймагы')
      ? 'ayil_aimak'
      : plain.endsWith('району')
        ? 'district'
        : null;
  return { name: bareName(plain), alias, type };
}

/** The one unit of that name and type in the district; null when there is none or when there are several (then it is not safe). */
export function findUnit(
  territory: Territory,
  printed: PrintedUnit,
  district: string | null,
): UnitRecord | null {
  const key = searchKey(printed.name);
  const found = [...territory.units.values()].filter((unit) => {
    if (
      printed.type === 'city' ? !OWN_SETTLEMENT.has(unit.type) : unit.type !== (printed.type ?? 'ayil_aimak')
    )
      return false;
    if (district && territory.units.get(unit.parentKey ?? '')?.nameKy !== district) return false;
    return searchKey(unit.base) === key;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Matches that a person made because district and name do not suffice; each row says on what ground. */
export function readMatches(): (date: string, kind: string, unit: string, part: string) => string | null {
  const rows = readCsv('territory_matches.csv', ['date', 'kind', 'unit', 'part', 'code', 'basis']);
  return (date, kind, unit, part) =>
    rows.find((row) => row.date === date && row.kind === kind && row.unit === unit && row.part === part)
      ?.code ?? null;
}
