import { addDays, dayOf, momentOf } from '@/lib/clock';
import type { PhaseKind, PrismaClient } from '@/lib/db/generated/client';
import { somToTyiyn } from '@/lib/money';
import type { Days } from './days';
import { idOf, MUNICIPALITY_ID } from './place';
import { type CycleDays, loadProposals } from './proposal';
import { FINISHED } from './proposals-finished';
import { RUNNING } from './proposals-running';
import { UNPUBLISHED } from './proposals-unpublished';

/** A day on which one phase closes and the next opens, at six in the evening: [phase, opens, closes] in days from the first load. */
type Plan = [kind: PhaseKind, opens: number, closes: number][];

const CLOSES_AT = '18:00';

const RUNNING_PLAN: Plan = [
  ['collect', -20, 21],
  ['check', 21, 35],
  ['evaluate', 35, 56],
  ['decide', 56, 77],
  ['implement', 77, 310],
  ['report', 310, 340],
];
const FINISHED_PLAN: Plan = [
  ['collect', -560, -530],
  ['check', -530, -515],
  ['evaluate', -515, -490],
  ['decide', -490, -470],
  ['implement', -470, -200],
  ['report', -200, -170],
];
const FINISHED_DAYS: CycleDays = { decided: 470, begun: 380, reported: 215 };

const REGULATION = {
  ky: 'Жергиликтүү демилгелерди каржылоо сынагы жөнүндө жобо (ойдон чыгарылган үлгү)',
  ru: 'Положение о конкурсе на финансирование местных инициатив (вымышленный образец)',
};

/** The cycle that collects proposals now, and the one whose works are done. */
export async function loadCycles(client: PrismaClient, days: Days): Promise<number> {
  const running = await loadCycle(
    client,
    { key: 'demonstration/running', year: days.year + 1, plan: RUNNING_PLAN, act: 'XII/1' },
    days,
  );
  const finished = await loadCycle(
    client,
    { key: 'demonstration/finished', year: days.year - 1, plan: FINISHED_PLAN, act: 'VI/2' },
    days,
  );
  return (
    running.written +
    finished.written +
    (await loadProposals(client, finished.id, FINISHED, FINISHED_DAYS, days)) +
    (await loadProposals(client, running.id, [...RUNNING, ...UNPUBLISHED], null, days))
  );
}

async function loadCycle(
  client: PrismaClient,
  { key, year, plan, act }: { key: string; year: number; plan: Plan; act: string },
  days: Days,
) {
  const data = {
    municipalityId: MUNICIPALITY_ID,
    year,
    nameKy: `${year}-жылдын жергиликтүү демилгелер сынагы`,
    nameRu: `Конкурс местных инициатив ${year} года`,
    actKy: `${REGULATION.ky}, кеңештин № ${act} токтому`,
    actRu: `${REGULATION.ru}, постановление кенеша № ${act}`,
    moneyTyiyn: somToTyiyn(3_000_000),
    capTyiyn: somToTyiyn(500_000),
    minTyiyn: somToTyiyn(10_000),
    proposalsPerPerson: 3,
  };
  const { id, phases } = await client.cycle.upsert({
    where: { key },
    create: { id: idOf('cycle', key), key, ...data },
    update: data,
    select: { id: true, phases: { select: { id: true } } },
  });
  if (phases.length > 0) return { id, written: 1 };
  await client.cyclePhase.createMany({
    data: plan.map(([kind, opens, closes], index) => ({
      cycleId: id,
      ordinal: index + 1,
      kind,
      opensAt: days.moment(opens, CLOSES_AT),
      closesAt: days.moment(closes, CLOSES_AT),
    })),
  });
  return { id, written: 1 + plan.length };
}

const DAYS_OPEN = 21;
const DAYS_TOO_FEW = 10;

/**
 * Keeps the running cycle open: when fewer than ten days are left, the end of submission and every later phase move on together.
 * What was submitted stays, and nothing that is over is opened again except the submission itself.
 */
export async function keepRunning(client: PrismaClient, now: Date): Promise<number> {
  const phases = await client.cyclePhase.findMany({
    where: { cycle: { key: 'demonstration/running' } },
    orderBy: { ordinal: 'asc' },
  });
  const collect = phases.find(({ kind }) => kind === 'collect');
  if (!collect || collect.closesAt.getTime() - now.getTime() > DAYS_TOO_FEW * 86_400_000) return 0;
  const closesAt = momentOf(addDays(dayOf(now), DAYS_OPEN), CLOSES_AT);
  const shift = closesAt.getTime() - collect.closesAt.getTime();
  const moved = (moment: Date) => new Date(moment.getTime() + shift);
  await client.$transaction(
    phases.map(({ id, kind, opensAt, closesAt: end }) =>
      client.cyclePhase.update({
        where: { id },
        data: { opensAt: kind === 'collect' ? opensAt : moved(opensAt), closesAt: moved(end) },
      }),
    ),
  );
  return phases.length;
}
