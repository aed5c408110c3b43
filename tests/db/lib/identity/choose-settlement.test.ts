import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Person } from '@/lib/identity/actor';
import { chooseSettlement } from '@/lib/identity/choose-settlement';
import { getResidence } from '@/lib/identity/queries';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const nextDay = new Date('2026-11-21T06:00:00Z');
let person: Person;
let units: Record<'onArcha' | 'minBulak' | 'village' | 'hamlet' | 'lost', string>;

async function unit(name: string, type: string, slug: string | null = null): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `INSERT INTO unit (id, slug, type, name_ky, folded) VALUES (gen_random_uuid(), $1, $2::"UnitType", $3, '') RETURNING id`,
    [slug, type, name],
  );
  return row?.id ?? '';
}

async function belongs(settlement: string, municipality: string, to: string | null = null): Promise<void> {
  await sql(
    'INSERT INTO settlement_membership (id, settlement_id, municipality_id, valid_to) VALUES (gen_random_uuid(), $1, $2, $3)',
    [settlement, municipality, to],
  );
}

beforeAll(async () => {
  units = {
    onArcha: await unit('Он-Арча айыл аймагы', 'ayil_aimak', 'on-archa'),
    minBulak: await unit('Мин-Булак айыл аймагы', 'ayil_aimak', 'min-bulak'),
    village: await unit('Он-Арча', 'village'),
    hamlet: await unit('Мин-Булак', 'village'),
    lost: await unit('Көчкөн айыл', 'village'),
  };
  await belongs(units.village, units.onArcha);
  await belongs(units.hamlet, units.minBulak);
  await belongs(units.lost, units.onArcha, '2025-01-01');
});

beforeEach(async () => {
  await sql('TRUNCATE app_user CASCADE');
  person = {
    kind: 'resident',
    userId: await makeAccount('aida@post.kg'),
    email: 'aida@post.kg',
    locale: 'ky',
    assurance: 'contact_confirmed',
    residence: null,
  };
});

const residences = () => sql('SELECT settlement_id, valid_from, valid_to FROM residence ORDER BY valid_from');

it('derives the municipality from the settlement and dates the residence', async () => {
  expect(await chooseSettlement(person, { settlementId: units.village }, { now })).toEqual({
    done: true,
    value: { municipalityId: units.onArcha },
  });
  expect(await getResidence(person.userId, nextDay)).toEqual({
    settlement: { id: units.village, name: { ky: 'Он-Арча', ru: null } },
    municipality: { slug: 'on-archa', name: { ky: 'Он-Арча айыл аймагы', ru: null } },
    since: '2026-11-20',
    confirmed: false,
  });
});

it('ends the former residence when a person moves, and keeps it', async () => {
  await chooseSettlement(person, { settlementId: units.village }, { now });
  await chooseSettlement(person, { settlementId: units.hamlet }, { now: nextDay });
  expect(await residences()).toEqual([
    { settlement_id: units.village, valid_from: now, valid_to: nextDay },
    { settlement_id: units.hamlet, valid_from: nextDay, valid_to: null },
  ]);
});

it('changes and logs nothing when the same settlement is chosen again', async () => {
  await chooseSettlement(person, { settlementId: units.village }, { now });
  await chooseSettlement(person, { settlementId: units.village }, { now: nextDay });
  expect(await residences()).toHaveLength(1);
  expect(
    await sql(`SELECT action, municipality_id, details FROM audit_entry WHERE subject_id = $1`, [
      person.userId,
    ]),
  ).toEqual([
    { action: 'residence.chosen', municipality_id: units.onArcha, details: { settlementId: units.village } },
  ]);
});

it('leaves one residence when two tabs choose at the same moment', async () => {
  await Promise.all(
    [units.village, units.hamlet, units.village].map((settlementId) =>
      chooseSettlement(person, { settlementId }, { now }),
    ),
  );
  expect((await residences()).filter(({ valid_to }) => valid_to === null)).toHaveLength(1);
});

it.each(['lost', 'onArcha'] as const)(
  'refuses a place that belongs to no municipality today: %s',
  async (name) => {
    expect(await chooseSettlement(person, { settlementId: units[name] }, { now })).toEqual({
      done: false,
      refusal: 'unknown_settlement',
    });
    expect(await residences()).toEqual([]);
  },
);
