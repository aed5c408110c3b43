import type { PrismaClient } from '@/lib/db/generated/client';
import type { LoadReport, UnusedRow } from './load';
import { assignSlugs } from './territory/assign-slugs';
import { loadKnownFigures } from './territory/known-figures';
import { readChanges } from './territory/read-changes';
import { readUnits } from './territory/read-units';
import { writeTerritory } from './territory/write-territory';

export const files = [
  'territories.csv',
  'territory_changes.csv',
  'territory_matches.csv',
  'municipality_slugs.csv',
  'participation.csv',
  'participation_names.csv',
  'transfers.csv',
  // The names and the searched text are made by these.
  '../../lib/municipalities/base-name.ts',
  '../../lib/municipalities/search-text.ts',
  '../../lib/text.ts',
];

/** The state classifier with the reform worked in, and the figures known about territories. */
export async function load(client: PrismaClient): Promise<LoadReport> {
  const unused: UnusedRow[] = [];
  const { territory, read } = readUnits(unused);
  const { changes, read: changesRead } = readChanges(territory, unused);
  assignSlugs(territory, unused);
  const written = await writeTerritory(client, territory, changes);
  const figures = await loadKnownFigures(client);
  return {
    name: 'territory',
    read: read + changesRead + figures.read,
    written: written + figures.written,
    unused,
  };
}
