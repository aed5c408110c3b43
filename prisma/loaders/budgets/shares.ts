import type { PrismaClient } from '@/lib/db/generated/client';
import { readCsv } from '../read-csv';
import { stableId } from '../stable-id';

/** Shares of spending that a source gives without the amounts (Bishkek): shown as told, never turned into sums. Only missing ones are written. */
export async function loadShares(client: PrismaClient): Promise<{ read: number; written: number }> {
  const columns = [
    'territory_code',
    'year',
    'name_ky',
    'name_ru',
    'percent_of_total',
    'phase',
    'source',
  ] as const;
  const figures = readCsv('budgets/_expenditure_shares.csv', columns).map((row) => {
    const key = ['expenditure_shares', row.territory_code, row.year, row.phase, row.line].join('/');
    return {
      id: stableId(key),
      key,
      collection: 'expenditure_shares',
      territoryCode: row.territory_code,
      period: row.year ?? '',
      nameKy: row.name_ky,
      nameRu: row.name_ru,
      value: row.percent_of_total ?? '',
      unit: 'percent',
      source: row.source ?? '',
      note: row.phase,
    };
  });
  const { count } = await client.knownFigure.createMany({ data: figures, skipDuplicates: true });
  return { read: figures.length, written: count };
}
