import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeyRing } from '@/lib/crypto/key-ring';
import { inTransaction } from '@/lib/db/transaction';
import { attachPersonalNumber, type NumberVia } from '@/lib/identity/attach-personal-number';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';
import { impossibleNumber } from '@/tests/support/impossible-number';
import { keyed, ringOf } from '@/tests/support/number-keys';
import { makePlace } from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
const now = new Date('2026-11-20T06:00:00Z');
const first = ringOf('n1');
const rotated = ringOf('n2', 'n1');
let aida: string;
let bakyt: string;

beforeEach(async () => {
  await sql('TRUNCATE app_user CASCADE');
  await sql('TRUNCATE graphile_worker._private_jobs CASCADE');
  aida = await makeAccount('aida@ashar.example');
  bakyt = await makeAccount('bakyt@ashar.example');
});

function attach(personId: string, serial: number, ring: KeyRing = first, via: NumberVia = 'counter') {
  const number = keyed(impossibleNumber(serial), ring);
  return inTransaction((tx) =>
    attachPersonalNumber(tx, { personId, number, via, municipalityId: null, now }),
  );
}

const stored = () =>
  sql<{ user_id: string; key_id: string; via: string }>('SELECT user_id, key_id, via FROM person_number');
const holds = () => sql('SELECT claimant_id, holder_id FROM number_hold');

describe('a personal number', () => {
  it('belongs to the account that shows it first', async () => {
    expect(await attach(aida, 1)).toBe('attached');
    expect(await stored()).toEqual([{ user_id: aida, key_id: 'n1', via: 'counter' }]);
  });

  it('shown again by the same account changes nothing, but national sign-on outranks the counter', async () => {
    await attach(aida, 1);
    expect(await attach(aida, 1, first, 'national')).toBe('same');
    expect(await attach(aida, 1, first, 'counter')).toBe('same');
    expect(await stored()).toEqual([{ user_id: aida, key_id: 'n1', via: 'national' }]);
  });

  it('shown for a second account is held, once, and tells both; the first keeps it', async () => {
    await attach(aida, 1);
    expect(await attach(bakyt, 1)).toBe('held');
    expect(await attach(bakyt, 1)).toBe('held');
    expect(await stored()).toEqual([{ user_id: aida, key_id: 'n1', via: 'counter' }]);
    expect(await holds()).toEqual([{ claimant_id: bakyt, holder_id: aida }]);
    const jobs = await sql(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'number.held'`);
    expect(jobs).toHaveLength(1);
  });

  it('is held where the first account lives when the second lives nowhere yet', async () => {
    const place = await makePlace();
    await attach(aida, 1);
    await sql(
      `INSERT INTO residence (id, user_id, settlement_id, municipality_id, valid_from) VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
      [aida, place.settlementId, place.municipalityId, now],
    );
    await attach(bakyt, 1);
    expect(await sql('SELECT municipality_id FROM number_hold')).toEqual([
      { municipality_id: place.municipalityId },
    ]);
  });

  it('is held when the account has another number already', async () => {
    await attach(aida, 1);
    expect(await attach(aida, 2)).toBe('held');
    expect(await holds()).toEqual([{ claimant_id: aida, holder_id: aida }]);
  });

  it('is found under a former key, and comes under the newest when its own person shows it', async () => {
    await attach(aida, 1, first);
    expect(await attach(bakyt, 1, rotated)).toBe('held');
    expect(await attach(aida, 1, rotated)).toBe('same');
    expect(await stored()).toEqual([{ user_id: aida, key_id: 'n2', via: 'counter' }]);
  });

  it('goes to one of two accounts that show it at the same moment, also when one process writes under the newer key already', async () => {
    for (const [index, rings] of [
      [first, first],
      [ringOf('n1', 'n2'), rotated],
    ].entries()) {
      await sql('TRUNCATE person_number, number_hold');
      const outcomes = await Promise.all([attach(aida, index, rings[0]), attach(bakyt, index, rings[1])]);
      expect(outcomes.sort()).toEqual(['attached', 'held']);
      expect(await stored()).toHaveLength(1);
    }
  });

  it('belongs to one account whatever the order of showings and rotations', async () => {
    const rings = [ringOf('n1'), ringOf('n2', 'n1'), ringOf('n3', 'n2', 'n1')] as const;
    const showing = fc.record({
      person: fc.constantFrom(0, 1),
      serial: fc.constantFrom(1, 2),
      rotate: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(showing, { minLength: 1, maxLength: 8 }), async (showings) => {
        await sql('TRUNCATE person_number, number_hold');
        const owner = new Map<number, string>();
        let age = 0;
        for (const { person, serial, rotate } of showings) {
          if (rotate && age < rings.length - 1) age += 1;
          const account = person === 0 ? aida : bakyt;
          const outcome = await attach(account, serial, rings[age]);
          const free = !owner.has(serial) && ![...owner.values()].includes(account);
          expect(outcome).toBe(owner.get(serial) === account ? 'same' : free ? 'attached' : 'held');
          if (outcome === 'attached') owner.set(serial, account);
        }
        expect(await stored()).toHaveLength(owner.size);
      }),
      { numRuns: 25 },
    );
  });

  it('is nowhere in the database', async () => {
    await attach(aida, 77);
    await attach(bakyt, 77);
    const [row] = await sql<{ all: string }>(
      `SELECT concat(json_agg(n), (SELECT json_agg(h) FROM number_hold h), (SELECT json_agg(j.payload) FROM graphile_worker._private_jobs j)) AS all FROM person_number n`,
    );
    expect(row?.all).toContain(aida);
    expect(row?.all).not.toContain(impossibleNumber(77));
    expect(row?.all).not.toContain('31129999');
  });

  it('cannot be written in clear, even by mistake', async () => {
    await expect(
      sql(
        `INSERT INTO person_number (id, user_id, key_id, digest, via, at) VALUES (gen_random_uuid(), $1, 'n1', $2, 'counter', now())`,
        [aida, impossibleNumber(1)],
      ),
    ).rejects.toThrow('person_number_digest_form');
  });
});
