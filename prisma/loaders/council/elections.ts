import { columnOfDay } from '@/lib/clock';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { UnusedRow } from '../load';
import { type CsvRow, readCsv } from '../read-csv';
import { stableId } from '../stable-id';
import type { Territory } from './territory';

const ELECTION_COLUMNS = [
  'council',
  'election_date',
  'mandates',
  'registered_voters',
  'voted',
  'turnout_percent',
  'source',
  'note',
] as const;
const SEAT_COLUMNS = ['council', 'election_date', 'party', 'seats', 'source', 'note'] as const;
type SeatRow = CsvRow<(typeof SEAT_COLUMNS)[number]>;

export type Loaded = { read: number; written: number; unused: UnusedRow[] };

/** Elections with their seats; an election known only by its seats has neither mandates nor turnout. */
export async function loadElections(client: PrismaClient, territory: Territory): Promise<Loaded> {
  const elections = readCsv('councils.csv', ELECTION_COLUMNS);
  const seats = readCsv('council_seats.csv', SEAT_COLUMNS);
  const unused: UnusedRow[] = [];
  let written = 0;
  for (const row of elections) {
    const municipalityId = territory.byCouncil(row.council ?? '');
    if (!municipalityId || !row.election_date) {
      unused.push({ row: `councils.csv:${row.line} ${row.council}`, reason: 'no municipality by code' });
      continue;
    }
    written += await write(
      client,
      municipalityId,
      row.council ?? '',
      row.election_date,
      {
        mandates: number(row.mandates),
        registeredVoters: number(row.registered_voters),
        voted: number(row.voted),
        turnoutPermille: row.turnout_percent === null ? null : Math.round(Number(row.turnout_percent) * 10),
        note: row.note,
        source: row.source,
      },
      seats.filter((seat) => keyOf(seat) === keyOf(row)),
    );
  }
  const known = new Set(elections.map(keyOf));
  for (const key of new Set(seats.map(keyOf))) {
    if (known.has(key)) continue;
    const of = seats.filter((seat) => keyOf(seat) === key);
    const [first] = of;
    const municipalityId = territory.byCouncil(first?.council ?? '');
    if (!first?.council || !first.election_date || !municipalityId) {
      unused.push({
        row: `council_seats.csv:${first?.line} ${first?.council}`,
        reason: 'no municipality by code',
      });
      continue;
    }
    const unknown = {
      mandates: null,
      registeredVoters: null,
      voted: null,
      turnoutPermille: null,
      note: first.note,
      source: first.source,
    };
    written += await write(client, municipalityId, first.council, first.election_date, unknown, of);
  }
  return { read: elections.length + seats.length, written, unused };
}

type Facts = {
  mandates: number | null;
  registeredVoters: number | null;
  voted: number | null;
  turnoutPermille: number | null;
  note: string | null;
  source: string | null;
};

async function write(
  client: PrismaClient,
  municipalityId: string,
  council: string,
  heldOn: string,
  facts: Facts,
  seats: SeatRow[],
): Promise<number> {
  const key = `${council}|${heldOn}`;
  const data = { municipalityId, heldOn: columnOfDay(heldOn), ...facts };
  const { id } = await client.councilElection.upsert({
    where: { key },
    create: { id: stableId('council-election', key), key, ...data },
    update: data,
    select: { id: true },
  });
  await client.councilSeat.deleteMany({ where: { electionId: id } });
  await client.councilSeat.createMany({
    data: seats.map(({ party, seats: count, note, source }) => ({
      electionId: id,
      party: party ?? '',
      seats: Number(count),
      note,
      source,
    })),
  });
  return 1 + seats.length;
}

function keyOf(row: { council: string | null; election_date: string | null }): string {
  return `${row.council}|${row.election_date}`;
}

function number(cell: string | null): number | null {
  return cell === null ? null : Number(cell);
}
