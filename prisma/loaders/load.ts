import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PrismaClient } from '@/lib/db/generated/client';

/** A row of a data file that could not be used, and why; shown by the seed and kept in `loaded_data`. */
export type UnusedRow = { row: string; reason: string };

/** What a loader did: rows read from its files, rows of its tables that it wrote (0 when nothing changed), rows it could not use. */
export type LoadReport = {
  name: string;
  version?: string;
  read: number;
  written: number;
  unused: UnusedRow[];
};

/** A part of the data. `load` is idempotent: it finds its rows by code, slug or key and never doubles them. */
export type Loader = {
  name: string;
  /** Files or folders under prisma/data that it reads: when one changes, it runs again. */
  files: readonly string[];
  load: (client: PrismaClient) => Promise<LoadReport>;
  /** Whether it has to run again although nothing changed, because time has passed since it last ran. */
  due?: (loadedAt: Date, now: Date) => boolean;
};

const LOADERS = fileURLToPath(new URL('.', import.meta.url));
export const DATA = path.join(LOADERS, '../data');

/** The hash of what a loader reads and of its own program text. */
export function versionOf({ name, files }: Pick<Loader, 'name' | 'files'>): string {
  const hash = createHash('sha256');
  const program = [`${name}.ts`, name].map((part) => path.join(LOADERS, part));
  for (const file of [...program, ...files.map((file) => path.join(DATA, file))].flatMap(filesAt)) {
    hash.update(`${path.relative(LOADERS, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Runs one loader unless this very version of it has been loaded; null when there was nothing to do. */
export async function runLoader(
  client: PrismaClient,
  loader: Loader,
  { again = false } = {},
): Promise<LoadReport | null> {
  const version = versionOf(loader);
  const loaded = await client.loadedData.findUnique({
    where: { name: loader.name },
    select: { version: true, loadedAt: true },
  });
  if (loaded?.version === version && !loader.due?.(loaded.loadedAt, new Date()) && !again) return null;
  const report = { ...(await loader.load(client)), name: loader.name, version };
  const kept = { version, loadedAt: new Date(), report };
  await client.loadedData.upsert({
    where: { name: loader.name },
    create: { name: loader.name, ...kept },
    update: kept,
  });
  return report;
}

function filesAt(location: string): string[] {
  const stats = statSync(location, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [location];
  return readdirSync(location)
    .sort()
    .flatMap((entry) => filesAt(path.join(location, entry)));
}
