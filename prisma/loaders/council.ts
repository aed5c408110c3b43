import type { PrismaClient } from '@/lib/db/generated/client';
import { loadDecisions } from './council/decisions';
import { loadElections } from './council/elections';
import { loadOfficials } from './council/officials';
import { territoryOf } from './council/territory';
import type { LoadReport } from './load';

export const files = [
  'councils.csv',
  'council_seats.csv',
  'council_officials.csv',
  'council_codes.csv',
  'resolutions.json',
] as const;

/** Elections, office-holders and decisions of the councils that public sources name. */
export async function load(client: PrismaClient): Promise<LoadReport> {
  const territory = await territoryOf(client);
  const parts = [
    await loadElections(client, territory),
    await loadOfficials(client, territory),
    await loadDecisions(client, territory),
  ];
  return {
    name: 'council',
    read: parts.reduce((sum, { read }) => sum + read, 0),
    written: parts.reduce((sum, { written }) => sum + written, 0),
    unused: parts.flatMap(({ unused }) => unused),
  };
}
