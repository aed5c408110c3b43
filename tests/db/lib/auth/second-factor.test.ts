import { beforeEach, describe, expect, it } from 'vitest';
import { enrolmentSecret, enrolSecondFactor } from '@/lib/auth/enrol-second-factor';
import { renewRecoveryCodes } from '@/lib/auth/renew-recovery-codes';
import { getSecondFactor } from '@/lib/auth/second-factor-queries';
import { readSession } from '@/lib/auth/session';
import { totpCode } from '@/lib/auth/totp';
import { verifySecondFactor } from '@/lib/auth/verify-second-factor';
import { testDatabase } from '@/tests/support/database';
import {
  emptyMunicipality,
  enrolled,
  factorLetters,
  later,
  now,
  person,
  signedIn,
  staffOf,
} from '@/tests/support/second-factor';

const { sql } = testDatabase();

beforeEach(emptyMunicipality);

describe('setting up', () => {
  it('takes the first code of the app, gives ten recovery codes and a new session that is staff', async () => {
    const userId = await person('aida');
    const { token, actor, id } = await signedIn(userId);
    const secret = enrolmentSecret(id);
    const answer = await enrolSecondFactor(actor, { token, code: totpCode(secret, now) }, { now });
    if (!answer.done) throw new Error(answer.refusal);
    expect(new Set(answer.value.recoveryCodes).size).toBe(10);
    expect((await readSession(token, now)).end).toBe('unknown');
    expect(await staffOf(answer.value.token)).toMatchObject({ kind: 'staff', userId });
    expect(await getSecondFactor(userId)).toMatchObject({ enrolledAt: now, recoveryCodesLeft: 10 });
    expect(await factorLetters()).toEqual([['aida@post.kg', 'enrolled']]);
  });

  it('refuses a code that does not fit, and keeps nothing', async () => {
    const { token, actor } = await signedIn(await person('aida'));
    expect(await enrolSecondFactor(actor, { token, code: '000000' }, { now })).toMatchObject({ done: false });
    expect(await sql('SELECT * FROM second_factor')).toEqual([]);
  });

  it('refuses a second app while the first one has not been shown', async () => {
    const { userId } = await enrolled('aida');
    const { token, actor, id } = await signedIn(userId);
    const code = totpCode(enrolmentSecret(id), now);
    expect(await enrolSecondFactor(actor, { token, code }, { now })).toEqual({
      done: false,
      refusal: 'already_enrolled',
    });
  });

  it('is not for somebody without an office', async () => {
    const { token, actor, id } = await signedIn(await person('bek', null));
    const code = totpCode(enrolmentSecret(id), now);
    expect(await enrolSecondFactor(actor, { token, code }, { now })).toEqual({
      done: false,
      refusal: 'no_office',
    });
  });

  it('leaves neither the key nor the recovery codes readable in the database', async () => {
    const { secret, recoveryCodes } = await enrolled('aida');
    const stored = JSON.stringify([
      await sql('SELECT * FROM second_factor'),
      await sql('SELECT * FROM recovery_code'),
      await sql('SELECT * FROM audit_entry'),
      await sql('SELECT * FROM letter'),
    ]);
    for (const text of [secret, ...recoveryCodes]) expect(stored).not.toContain(text);
  });
});

describe('showing it', () => {
  it('opens the staff part under a new token, and the former one is dead', async () => {
    const { userId, secret } = await enrolled('aida');
    const { token, actor } = await signedIn(userId);
    const shown = await verifySecondFactor(actor, { token, code: totpCode(secret, now) }, { now });
    if (!shown.done) throw new Error(shown.refusal);
    expect((await readSession(token, now)).end).toBe('unknown');
    expect(await staffOf(shown.value.token)).toMatchObject({ kind: 'staff' });
  });

  it('takes a code once, in whatever session it comes again', async () => {
    const { userId, secret } = await enrolled('aida');
    const [first, second] = [await signedIn(userId), await signedIn(userId)];
    const code = totpCode(secret, now);
    expect(await verifySecondFactor(first.actor, { token: first.token, code }, { now })).toMatchObject({
      done: true,
    });
    expect(await verifySecondFactor(second.actor, { token: second.token, code }, { now })).toEqual({
      done: false,
      refusal: 'used_code',
    });
    const next = totpCode(secret, later(30));
    expect(
      await verifySecondFactor(second.actor, { token: second.token, code: next }, { now: later(30) }),
    ).toMatchObject({ done: true });
  });

  it('takes one code at the same moment from ten sessions once', async () => {
    const { userId, secret } = await enrolled('aida');
    const sessions = await Promise.all(Array.from({ length: 10 }, () => signedIn(userId)));
    const code = totpCode(secret, now);
    const answers = await Promise.all(
      sessions.map(({ token, actor }) => verifySecondFactor(actor, { token, code }, { now })),
    );
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
  });

  it('takes a recovery code once, however it was typed, and tells the person', async () => {
    const { userId, recoveryCodes } = await enrolled('aida');
    const code = (recoveryCodes[0] ?? '').toUpperCase().replace('-', ' ');
    const first = await signedIn(userId);
    expect(await verifySecondFactor(first.actor, { token: first.token, code }, { now })).toMatchObject({
      done: true,
    });
    const second = await signedIn(userId);
    expect(await verifySecondFactor(second.actor, { token: second.token, code }, { now })).toEqual({
      done: false,
      refusal: 'used_code',
    });
    expect(await getSecondFactor(userId)).toMatchObject({ recoveryCodesLeft: 9 });
    expect(await factorLetters()).toContainEqual(['aida@post.kg', 'recovery_used']);
  });

  it('does not take the recovery code of somebody else', async () => {
    const { recoveryCodes } = await enrolled('aida');
    const bek = await signedIn((await enrolled('bek')).userId);
    expect(
      await verifySecondFactor(bek.actor, { token: bek.token, code: recoveryCodes[0] ?? '' }, { now }),
    ).toEqual({ done: false, refusal: 'wrong_code' });
  });

  it('ends the session after five wrong answers, even when fifty come at once', async () => {
    const { userId, secret } = await enrolled('aida');
    const { token, actor } = await signedIn(userId);
    const good = totpCode(secret, now);
    const bad = ((Number(good) + 500_000) % 1_000_000).toString().padStart(6, '0');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => verifySecondFactor(actor, { token, code: bad }, { now })),
    );
    const refusals = answers.map((answer) => (answer.done ? 'done' : answer.refusal));
    expect(refusals.filter((refusal) => refusal === 'wrong_code')).toHaveLength(4);
    expect(refusals.filter((refusal) => refusal === 'too_many_tries')).toHaveLength(1);
    expect(refusals.filter((refusal) => refusal === 'session_over')).toHaveLength(45);
    expect(await verifySecondFactor(actor, { token, code: good }, { now })).toEqual({
      done: false,
      refusal: 'session_over',
    });
  });

  it('is refused where nothing is set up, and with a session of somebody else', async () => {
    const { userId } = await enrolled('aida');
    const bek = await signedIn(await person('bek'));
    expect(await verifySecondFactor(bek.actor, { token: bek.token, code: '123456' }, { now })).toEqual({
      done: false,
      refusal: 'not_enrolled',
    });
    const aida = await signedIn(userId);
    expect(await verifySecondFactor(bek.actor, { token: aida.token, code: '123456' }, { now })).toEqual({
      done: false,
      refusal: 'session_over',
    });
  });

  it('does not lock anybody out when the clock ran a day ahead and was set back', async () => {
    const { userId, secret } = await enrolled('aida');
    const ahead = later(86_400);
    const first = await signedIn(userId, ahead);
    const code = totpCode(secret, ahead);
    expect(await verifySecondFactor(first.actor, { token: first.token, code }, { now: ahead })).toMatchObject(
      {
        done: true,
      },
    );
    const { token, actor } = await signedIn(userId);
    expect(await verifySecondFactor(actor, { token, code: totpCode(secret, now) }, { now })).toMatchObject({
      done: true,
    });
  });
});

describe('recovery codes', () => {
  it('are ten new ones on demand, and the former ones are void', async () => {
    const { userId, token, recoveryCodes } = await enrolled('aida');
    const fresh = await renewRecoveryCodes(await staffOf(token));
    expect(fresh).toHaveLength(10);
    const session = await signedIn(userId);
    for (const [code, done] of [
      [recoveryCodes[0], false],
      [fresh[0], true],
    ] as const)
      expect(
        await verifySecondFactor(session.actor, { token: session.token, code: code ?? '' }, { now }),
      ).toMatchObject({ done });
  });
});
