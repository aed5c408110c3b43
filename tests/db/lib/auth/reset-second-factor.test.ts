import { beforeEach, describe, expect, it } from 'vitest';
import { resetSecondFactor } from '@/lib/auth/reset-second-factor';
import { getSecondFactor, listColleagues } from '@/lib/auth/second-factor-queries';
import { readSession } from '@/lib/auth/session';
import { testDatabase } from '@/tests/support/database';
import {
  emptyMunicipality,
  enrolled,
  factorLetters,
  now,
  person,
  staffOf,
} from '@/tests/support/second-factor';

const { sql } = testDatabase();
let municipalityId: string;

beforeEach(async () => {
  municipalityId = await emptyMunicipality();
});

const actions = async () =>
  (await sql<{ action: string }>(`SELECT action FROM audit_entry WHERE action LIKE 'second_factor%'`)).length;

describe('an administrator', () => {
  it('takes a colleague’s second factor away with all sessions; both are told and the log has it', async () => {
    const administrator = await enrolled('admin', 'administrator');
    const aida = await enrolled('aida');
    const before = await actions();
    const actor = await staffOf(administrator.token);
    expect(await resetSecondFactor(actor, { municipalityId, userId: aida.userId }, { now })).toMatchObject({
      done: true,
    });
    expect(await getSecondFactor(aida.userId)).toEqual({
      enrolledAt: null,
      recoveryCodesLeft: 0,
    });
    expect((await readSession(aida.token, now)).person).toBeNull();
    expect((await actions()) - before).toBe(1);
    expect(await factorLetters()).toEqual([
      ['admin@post.kg', 'enrolled'],
      ['admin@post.kg', 'reset_by_you'],
      ['aida@post.kg', 'enrolled'],
      ['aida@post.kg', 'reset'],
    ]);
    expect(await listColleagues(municipalityId, now)).toEqual(
      expect.arrayContaining([expect.objectContaining({ userId: aida.userId, enrolledAt: null })]),
    );
  });

  it('cannot take away the own one, a stranger’s, or one that is not there', async () => {
    const { token, userId } = await enrolled('admin', 'administrator');
    const actor = await staffOf(token);
    const reset = (target: string) => resetSecondFactor(actor, { municipalityId, userId: target }, { now });
    expect(await reset(userId)).toEqual({ done: false, refusal: 'own_factor' });
    expect(await reset(await person('bek', null))).toEqual({ done: false, refusal: 'not_found' });
    expect(await reset(await person('aida'))).toEqual({ done: false, refusal: 'not_enrolled' });
  });

  it('is the only one who can', async () => {
    const { token } = await enrolled('clerk', 'clerk');
    const aida = await enrolled('aida');
    const actor = await staffOf(token);
    expect(await resetSecondFactor(actor, { municipalityId, userId: aida.userId }, { now })).toEqual({
      done: false,
      refusal: 'not_found',
    });
  });
});
