import { readdirSync, readFileSync } from 'node:fs';
import { parseCsv } from '@/prisma/loaders/read-csv';

const FOLDER = 'prisma/data/budgets';

/** The files of the 21 municipalities. */
export function budgetFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^[a-z].*\.csv$/.test(name))
    .sort();
}

/** The rows of a data file, by column, exactly as they lie there. */
export function rowsOfFile(file: string): Record<string, string>[] {
  const [header, ...rows] = parseCsv(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, index) => [name, cells[index] ?? ''])),
  );
}
