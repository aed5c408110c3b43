import { beforeEach, describe, expect, it } from 'vitest';
import { confirmSignIn } from '@/lib/auth/confirm-sign-in';
import { getPendingSignIn } from '@/lib/auth/queries';
import { requestSignIn } from '@/lib/auth/request-sign-in';
import { findPersonBySession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { listOutboxTexts } from '@/lib/sms/queries';
import { sendText } from '@/lib/sms/send-text';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();
const now = new Date();
const phone = '+996700123456';

async function ask(number = phone, at = now) {
  const id = await requestSignIn({ phone: number, locale: 'ky', returnTo: '/ky/account' }, { now: at });
  const text = await db.textMessage.findUniqueOrThrow({
    where: { dedupeKey: `sign_in/${id}` },
    select: { id: true, parameters: true, phone: true },
  });
  return { id, textId: text.id, to: text.phone, code: (text.parameters as { code: string }).code };
}

const confirm = (id: string, code: string) =>
  confirmSignIn({ by: 'code', id, code }, { now, previousToken: null });

beforeEach(async () => {
  await sql('TRUNCATE app_user, sign_in_code, letter, text_message CASCADE');
});

describe('a person signs in by the code of an SMS', () => {
  it('makes an account that has a phone and no address, and finds it again', async () => {
    const first = await ask();
    expect(first.to).toBe(phone);
    const answer = await confirm(first.id, first.code);
    expect(answer).toMatchObject({ done: true, value: { newAccount: true } });
    const person = await findPersonBySession(answer.done ? answer.value.token : '', now);
    expect(person).toMatchObject({ kind: 'resident', email: null, phone });
    const second = await ask();
    expect(await confirm(second.id, second.code)).toMatchObject({ done: true, value: { newAccount: false } });
    expect(await sql('SELECT count(*)::int AS n FROM app_user')).toEqual([{ n: 1 }]);
  });

  it('shows the number to whoever typed it', async () => {
    const { id } = await ask();
    expect(await getPendingSignIn(id, now)).toMatchObject({ channel: 'phone', address: '+996 700 123 456' });
  });

  it('uses up the other codes of that number, and none of another', async () => {
    const [older, newer, other] = [await ask(), await ask(), await ask('+996555123456')];
    await confirm(newer.id, newer.code);
    expect(await confirm(older.id, older.code)).toEqual({ done: false, refusal: 'used' });
    expect(await confirm(other.id, other.code)).toMatchObject({ done: true });
  });

  it('keeps neither number nor code in clear once the SMS has gone', async () => {
    const { id, textId, code } = await ask();
    await sendText(textId, now, async () => null);
    await sql('UPDATE text_message SET body = NULL');
    await confirm(id, code);
    const stored = JSON.stringify([
      await sql('SELECT * FROM sign_in_code'),
      await sql('SELECT * FROM app_user'),
      await sql('SELECT * FROM text_message'),
      await sql('SELECT * FROM audit_entry'),
    ]);
    for (const secret of ['700123456', code]) expect(stored).not.toContain(secret);
  });

  it('twenty sign-ins of one number at the same moment make one account', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => ask()));
    const answers = await Promise.all(codes.map(({ id, code }) => confirm(id, code)));
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(await sql('SELECT count(*)::int AS n FROM app_user')).toEqual([{ n: 1 }]);
  });
});

describe('the SMS', () => {
  it('appears in the outbox of the demonstration', async () => {
    const { textId, code } = await ask();
    await sendText(textId, now);
    expect(await listOutboxTexts(5)).toMatchObject([{ phone, body: expect.stringContaining(code) }]);
  });

  it('is not sent when its code has expired', async () => {
    const { textId } = await ask();
    await sendText(textId, new Date(now.getTime() + 11 * 60_000));
    expect(await sql('SELECT sent_at, failure, parameters FROM text_message')).toEqual([
      { sent_at: null, failure: 'expired', parameters: {} },
    ]);
  });
});

it('a sign-in goes one way: by mail or by phone', async () => {
  const { id } = await ask();
  await expect(sql(`UPDATE sign_in_code SET email_index = 'x' WHERE id = $1`, [id])).rejects.toThrow(
    'one_way',
  );
});
