import { columnOfDay, isDay } from '@/lib/clock';
import type { OfficeRole, PrismaClient } from '@/lib/db/generated/client';
import { readCsv } from '../read-csv';
import { stableId } from '../stable-id';
import type { Loaded } from './elections';
import type { Territory } from './territory';

const COLUMNS = [
  'council',
  'role',
  'name',
  'party',
  'as_of',
  'votes_for',
  'votes_against',
  'votes_abstain',
  'present',
  'source',
] as const;

const ROLES: Record<string, OfficeRole> = {
  chair: 'chair',
  vice_chair: 'deputy_chair',
  faction_leader: 'faction_leader',
  commission_chair: 'commission_chair',
};

/** What the source says in brackets after "commission_chair", in our words. */
const COMMISSIONS: Record<string, { ky: string; ru: string }> = {
  budget: { ky: 'Бюджет боюнча комиссия', ru: 'Комиссия по бюджету' },
  'budget, economy, industry': {
    ky: 'Бюджет, экономика жана өнөр жай боюнча комиссия',
    ru: 'Комиссия по бюджету, экономике и промышленности',
  },
};

/** People in council offices. Those of a council without a code are kept, but no page can show them. */
export async function loadOfficials(client: PrismaClient, territory: Territory): Promise<Loaded> {
  const rows = readCsv('council_officials.csv', COLUMNS);
  const loaded: Loaded = { read: rows.length, written: 0, unused: [] };
  for (const row of rows) {
    const [, word = '', , commission] = /^(\w+)( \((.+)\))?$/.exec(row.role ?? '') ?? [];
    const role = ROLES[word];
    if (!role || !row.council || !row.name) {
      loaded.unused.push({
        row: `council_officials.csv:${row.line}`,
        reason: `unknown office "${row.role}"`,
      });
      continue;
    }
    const municipalityId = territory.byCouncil(row.council);
    if (!municipalityId)
      loaded.unused.push({
        row: `council_officials.csv:${row.line} ${row.council}`,
        reason: 'no municipality by code',
      });
    const body = commission ? COMMISSIONS[commission] : undefined;
    const key = [row.council, row.role, row.name, row.as_of ?? ''].join('|');
    const data = {
      municipalityId,
      councilPrinted: row.council,
      role,
      rolePrinted: row.role ?? '',
      name: row.name,
      party: row.party,
      bodyKy: body?.ky ?? null,
      bodyRu: body?.ru ?? null,
      asOf: row.as_of && isDay(row.as_of) ? columnOfDay(row.as_of) : null,
      asOfPrinted: row.as_of,
      votesFor: number(row.votes_for),
      votesAgainst: number(row.votes_against),
      votesAbstain: number(row.votes_abstain),
      present: number(row.present),
      source: row.source,
    };
    await client.officeHolder.upsert({
      where: { key },
      create: { id: stableId('office-holder', key), key, ...data },
      update: data,
    });
    loaded.written += 1;
  }
  return loaded;
}

function number(cell: string | null): number | null {
  return cell === null ? null : Number(cell);
}
