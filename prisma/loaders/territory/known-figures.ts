import type { PrismaClient } from '@/lib/db/generated/client';
import { readCsv } from '../read-csv';
import { stableId } from '../stable-id';

type Figure = {
  id: string;
  key: string;
  collection: string;
  territoryCode: string | null;
  period: string;
  nameKy: string | null;
  nameRu: string | null;
  nameEn: string | null;
  value: string;
  unit: string;
  source: string;
  note: string | null;
};

/** Figures on participation and on transfers, as printed: shown with their source, never reckoned with. Only missing ones are written, and names that came later. */
export async function loadKnownFigures(client: PrismaClient): Promise<{ read: number; written: number }> {
  const figures = [...participation(), ...transfers()];
  const { count } = await client.knownFigure.createMany({ data: figures, skipDuplicates: true });
  for (const { id, nameKy, nameRu } of figures) {
    if (nameKy || nameRu)
      await client.knownFigure.updateMany({
        where: { id, nameKy: null, nameRu: null },
        data: { nameKy, nameRu },
      });
  }
  return { read: figures.length, written: count };
}

function participation(): Figure[] {
  const names = new Map(
    readCsv('participation_names.csv', ['indicator', 'name_ky', 'name_ru']).map((row) => [
      row.indicator,
      row,
    ]),
  );
  return readCsv('participation.csv', [
    'indicator',
    'value',
    'unit',
    'period',
    'territory',
    'source',
    'note',
  ]).map((row) => {
    const key = ['participation', row.indicator, row.period, row.territory, row.source].join('/');
    return {
      id: stableId(key),
      key,
      collection: 'participation',
      territoryCode: null,
      period: row.period ?? '',
      nameKy: names.get(row.indicator)?.name_ky ?? null,
      nameRu: names.get(row.indicator)?.name_ru ?? null,
      nameEn: row.indicator,
      value: row.value ?? '',
      unit: row.unit ?? '',
      source: row.source ?? '',
      note: [row.territory, row.note].filter(Boolean).join('; ') || null,
    };
  });
}

function transfers(): Figure[] {
  const columns = [
    'territory',
    'territory_code',
    'period',
    'name_ky',
    'name_ru',
    'amount_kgs_thousand',
    'projects',
    'source',
    'note',
  ] as const;
  return readCsv('transfers.csv', columns).map((row) => {
    const key = ['transfers', row.territory_code ?? row.territory, row.period, row.name_ru].join('/');
    return {
      id: stableId(key),
      key,
      collection: 'transfers',
      territoryCode: row.territory_code,
      period: row.period ?? '',
      nameKy: row.name_ky,
      nameRu: row.name_ru,
      nameEn: null,
      value: row.amount_kgs_thousand ?? '',
      unit: 'thousand_som',
      source: row.source ?? '',
      note: [row.projects && `projects: ${row.projects}`, row.note].filter(Boolean).join('; ') || null,
    };
  });
}
