import { columnOfDay, momentOf } from '@/lib/clock';
import type { PrismaClient } from '@/lib/db/generated/client';
import { joinSittings, type PrintedHearing } from './hearings/printed';
import { factsOf } from './hearings/printed-facts';
import { sittingsOf } from './hearings/printed-sittings';
import type { LoadReport, UnusedRow } from './load';
import { readJson } from './read-json';
import { stableId } from './stable-id';

export const files = ['hearings.json'] as const;

const KINDS = {
  budget: 'draft_budget',
  general_plan: 'general_plan',
  programme: 'programme',
  meeting_with_mayor: 'meeting',
  grant_commission: 'grant_commission',
  needs_assessment: 'needs_assessment',
  initiative_contest: 'initiative_contest',
  training: 'training',
  follow_up_register: 'follow_up_register',
} as const satisfies Record<PrintedHearing['type'], string>;

const STATES = { announced: 'announced', held: 'held', published: 'answers_published' } as const;

const DATE_NOTES: Record<string, string> = {
  '5 February on the page; year inferred': 'year_inferred',
  'date of the news item': 'date_of_news',
};

/**
 * Hearings known from public pages. Entries of one hearing with several sittings become one (printed.ts); an entry of no single
 * municipality is kept without one and told in the report; a rule is not a hearing and is left out. Nothing is filled in.
 */
export async function load(client: PrismaClient): Promise<LoadReport> {
  const printed = readJson<PrintedHearing[]>('hearings.json');
  const municipalities = await client.unit.findMany({
    where: { slug: { not: null }, code: { not: null } },
    select: { id: true, code: true },
  });
  const idOfCode = new Map(municipalities.map(({ id, code }) => [code, id]));
  const unused: UnusedRow[] = [];
  let written = 0;
  for (const hearing of joinSittings(printed)) {
    if (hearing.status === 'rule') {
      unused.push({ row: hearing.id, reason: 'a rule of the Cabinet, not a hearing' });
      continue;
    }
    const municipalityId = idOfCode.get(hearing.territory_code ?? '') ?? null;
    if (!municipalityId)
      unused.push({
        row: hearing.id,
        reason: `not attached: "${hearing.municipality}" is no single municipality`,
      });
    const { facts, unknown } = factsOf(hearing);
    for (const word of unknown) unused.push({ row: hearing.id, reason: `no word for "${word}"` });
    await keep(client, hearing, columnsOf(hearing, hearing.status, municipalityId, facts));
    written += 1;
  }
  return { name: 'hearings', read: printed.length, written, unused };
}

function columnsOf(
  hearing: PrintedHearing,
  status: keyof typeof STATES,
  municipalityId: string | null,
  facts: object,
) {
  return {
    municipalityId,
    placePrinted: hearing.municipality,
    kind: KINDS[hearing.type],
    state: STATES[status],
    titleKy: hearing.title_ky,
    titleRu: hearing.title_ru,
    registrationDeadline: momentPrinted(hearing.registration_deadline),
    budgetYear: hearing.budget_year ?? null,
    announcedPrinted: hearing.announced_on ?? hearing.published ?? null,
    dateNote: hearing.date_note ? (DATE_NOTES[hearing.date_note] ?? null) : null,
    facts,
    sources: hearing.sources,
  };
}

/** The address of a known hearing is a promise too: its id comes from its key. */
async function keep(
  client: PrismaClient,
  hearing: PrintedHearing,
  columns: ReturnType<typeof columnsOf>,
): Promise<void> {
  const id = stableId('hearing', hearing.id);
  const sittings = sittingsOf(hearing).map(({ heldOn, endsOn, ...sitting }, index) => ({
    ...sitting,
    hearingId: id,
    ordinal: index + 1,
    heldOn: heldOn && columnOfDay(heldOn),
    endsOn: endsOn && columnOfDay(endsOn),
  }));
  await client.$transaction([
    client.hearing.upsert({
      where: { key: hearing.id },
      create: { id, key: hearing.id, ...columns },
      update: columns,
    }),
    client.hearingSitting.deleteMany({ where: { hearingId: id } }),
    client.hearingSitting.createMany({ data: sittings }),
  ]);
}

/** "2025-12-23T18:00" on the clock in Bishkek. */
function momentPrinted(printed: string | undefined): Date | null {
  const [day, time] = printed?.split('T') ?? [];
  return day ? momentOf(day, time) : null;
}
