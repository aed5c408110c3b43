import { beforeEach, expect, it } from 'vitest';
import { consentText } from '@/lib/privacy/consent-text';
import { giveConsent, withdrawConsent } from '@/lib/privacy/give-consent';
import { consentState, listConsents } from '@/lib/privacy/queries';
import { testDatabase } from '@/tests/support/database';
import { daysFromNow, makePlace, makeResident, NOW } from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
let person: Awaited<ReturnType<typeof makeResident>>;

beforeEach(async () => {
  await sql('TRUNCATE app_user, consent_text CASCADE');
  person = await makeResident(await makePlace());
});

const state = () => consentState(person.userId);

it('is kept with its wording, language and day, once however often it is clicked', async () => {
  expect(await state()).toBe('none');
  await Promise.all([1, 2].map(() => giveConsent(person, 'ru', { now: NOW })));
  expect(await state()).toBe('given');
  expect(await listConsents(person.userId)).toMatchObject([
    { version: 1, language: 'ru', givenAt: NOW, withdrawnAt: null },
  ]);
  const { hash, content } = consentText('ru');
  expect(await sql('SELECT hash, content FROM consent_text')).toEqual([{ hash, content }]);
  expect(
    await sql(`SELECT details FROM audit_entry WHERE action = 'consent.given' AND subject_id = $1`, [
      person.userId,
    ]),
  ).toEqual([{ details: { version: 1, language: 'ru' } }]);
});

it('can be taken back, which is written down, and given again', async () => {
  await giveConsent(person, 'ky', { now: NOW });
  await withdrawConsent(person, { now: daysFromNow(1) });
  await withdrawConsent(person, { now: daysFromNow(2) });
  expect(await state()).toBe('none');
  await giveConsent(person, 'ky', { now: daysFromNow(3) });
  expect(await state()).toBe('given');
  expect((await listConsents(person.userId)).map(({ withdrawnAt }) => withdrawnAt)).toEqual([
    null,
    daysFromNow(1),
  ]);
  expect(
    await sql(`SELECT 1 FROM audit_entry WHERE action = 'consent.withdrawn' AND subject_id = $1`, [
      person.userId,
    ]),
  ).toHaveLength(1);
});

it('to a former wording is not one to the present', async () => {
  await giveConsent(person, 'ky', { now: NOW });
  expect(await consentState(person.userId, 1)).toBe('given');
  // Whoever agreed to version 1 is asked again by a portal whose wording is version 2.
  expect(await consentState(person.userId, 2)).toBe('former');
});
