import { readdirSync, readFileSync } from 'node:fs';
import { wholeClient } from '@/lib/db/client';
import { runLoader } from '@/prisma/loaders/load';
import { parseCsv } from '@/prisma/loaders/read-csv';
import { loaders } from '@/prisma/loaders/registry';

/** Loads the real data as the portal does at its start, up to the budgets. */
export async function loadPublicBudgets(): Promise<void> {
  for (const loader of await loaders()) {
    if (['territory', 'council', 'budgets'].includes(loader.name)) await runLoader(wholeClient(), loader);
  }
}

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
