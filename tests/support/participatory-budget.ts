import { randomUUID } from 'node:crypto';
import type { Resident, RoleName, Staff } from '@/lib/identity/actor';
import { type ProposalInput, proposalInput } from '@/lib/participatory-budget/input';
import { makeAccount } from './accounts';
import { testDatabase } from './database';

/** The moment of these tests: a cycle of `makeCycle` collects proposals then. */
export const NOW = new Date('2026-05-20T06:00:00Z');
const DAY_MS = 86_400_000;
export const daysFromNow = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

export type Place = { municipalityId: string; settlementId: string; slug: string };

/** A municipality with one village. */
export async function makePlace(slug = `aimak-${randomUUID().slice(0, 8)}`): Promise<Place> {
  const { sql } = testDatabase();
  const [municipalityId, settlementId] = [randomUUID(), randomUUID()];
  await sql(
    `INSERT INTO unit (id, slug, type, name_ky, name_ru, folded) VALUES ($1, $2, 'ayil_aimak', 'Сынак айыл аймагы', 'Пробный айылный аймак', 'сынак')`,
    [municipalityId, slug],
  );
  await sql(
    `INSERT INTO unit (id, type, name_ky, name_ru, folded) VALUES ($1, 'village', 'Төрткүл', 'Тёрткюль', 'торткул')`,
    [settlementId],
  );
  await sql('INSERT INTO settlement_membership (id, settlement_id, municipality_id) VALUES ($1, $2, $3)', [
    randomUUID(),
    settlementId,
    municipalityId,
  ]);
  return { municipalityId, settlementId, slug };
}

type CycleWish = {
  perPerson?: number;
  capSom?: number;
  minSom?: number;
  collect?: [number, number];
  check?: [number, number];
};

/** A cycle that collects from ten days ago to ten days ahead (in days from NOW) and checks for ten days more. Returns its id. */
export async function makeCycle(place: Place, wish: CycleWish = {}): Promise<string> {
  const { sql } = testDatabase();
  const id = randomUUID();
  const { perPerson = 3, capSom = 500_000, minSom = 0, collect = [-10, 10], check = [10, 20] } = wish;
  await sql(
    `INSERT INTO cycle (id, key, municipality_id, year, name_ky, name_ru, act_ky, act_ru, money_tyiyn, cap_tyiyn, min_tyiyn, proposals_per_person)
     VALUES ($1, $2, $3, 2026, 'Сынак', 'Конкурс', 'Токтом № 1', 'Постановление № 1', 300000000, $4, $5, $6)`,
    [id, id, place.municipalityId, capSom * 100, minSom * 100, perPerson],
  );
  for (const [ordinal, [kind, [opens, closes]]] of (
    [
      ['collect', collect],
      ['check', check],
    ] as const
  ).entries()) {
    await sql(
      'INSERT INTO cycle_phase (id, cycle_id, ordinal, kind, opens_at, closes_at) VALUES ($1, $2, $3, $4::"PhaseKind", $5, $6)',
      [randomUUID(), id, ordinal + 1, kind, daysFromNow(opens), daysFromNow(closes)],
    );
  }
  return id;
}

/** Somebody who lives in the place's village. */
export async function makeResident(
  place: Place,
  locale: 'ky' | 'ru' = 'ky',
  email = `${randomUUID()}@ashar.example`,
): Promise<Resident & { email: string }> {
  const userId = await makeAccount(email, { locale });
  const { settlementId, municipalityId } = place;
  return {
    kind: 'resident',
    userId,
    email,
    locale,
    assurance: 'contact_confirmed',
    residence: { settlementId, municipalityId },
  };
}

/** Somebody with roles in the place. */
export async function makeStaff(
  place: Place,
  locale: 'ky' | 'ru',
  ...roles: RoleName[]
): Promise<Staff & { email: string }> {
  const person = await makeResident(place, locale);
  for (const role of roles) {
    await testDatabase().sql(
      'INSERT INTO role_grant (id, user_id, municipality_id, role) VALUES ($1, $2, $3, $4::"Role")',
      [randomUUID(), person.userId, place.municipalityId, role],
    );
  }
  return {
    ...person,
    kind: 'staff',
    grants: roles.map((role) => ({ role, municipalityId: place.municipalityId })),
  };
}

/** A form filled in properly: two costs that come to 120,500 som, of which 20,500 are the residents' own. */
export function typedForm(settlementId: string, over: Record<string, string> = {}): Record<string, string> {
  return {
    attempt: randomUUID(),
    language: 'ky',
    title: 'Мектепке баруучу көчөнү жарыктандыруу',
    topic: 'street_light',
    settlementId,
    place: 'Манас көчөсү',
    problem: 'Кечинде көчө караңгы, балдар жол жээги менен басат.',
    beneficiaries: 'Мектепке барган 140 бала',
    beneficiaryCount: '140',
    plan: 'Мамыларды орнотуп, чырактарды иле турган адистер менен келишим түзөбүз.',
    'planFrom-day': '1',
    'planFrom-month': '7',
    'planFrom-year': '2026',
    'planTo-day': '31',
    'planTo-month': '8',
    'planTo-year': '2026',
    'items.0.name': 'Чырак',
    'items.0.quantity': '10',
    'items.0.unit': 'даана',
    'items.0.price': '12 000',
    'items.1.name': 'Зым',
    'items.1.quantity': '2,5',
    'items.1.unit': 'м',
    'items.1.price': '200',
    ownMoney: '20500',
    ownLabour: 'Ашар: 10 киши',
    ownMaterial: '',
    authorName: 'Айгүл Токтосунова',
    nameChoice: 'initials',
    ...over,
  };
}

export function proposalOf(settlementId: string, over: Record<string, string> = {}): ProposalInput {
  return proposalInput('2026-05-20').parse(typedForm(settlementId, over));
}

/** What is stored about proposals and around them, to see that something or nothing remained. */
export async function countStored(): Promise<
  Record<'proposals' | 'items' | 'events' | 'audit' | 'jobs', number>
> {
  const [counts] = await testDatabase().sql<
    Record<'proposals' | 'items' | 'events' | 'audit' | 'jobs', number>
  >(
    `SELECT (SELECT count(*)::int FROM proposal) AS proposals, (SELECT count(*)::int FROM cost_item) AS items,
            (SELECT count(*)::int FROM proposal_event) AS events,
            (SELECT count(*)::int FROM audit_entry WHERE subject_kind = 'proposal') AS audit,
            (SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier LIKE 'proposal.%') AS jobs`,
  );
  if (!counts) throw new Error('no counts');
  return counts;
}
