import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { translator } from '@/lib/i18n/server';
import type { Resident, Staff } from '@/lib/identity/actor';
import { renderLetter } from '@/lib/mail/templates';
import { proposalReviewed } from '@/lib/notifications/proposal-reviewed';
import { proposalSubmitted } from '@/lib/notifications/proposal-submitted';
import { proposalWithdrawn } from '@/lib/notifications/proposal-withdrawn';
import { ReviewInput } from '@/lib/participatory-budget/review-input';
import { reviewProposal } from '@/lib/participatory-budget/review-proposal';
import { submitProposal } from '@/lib/participatory-budget/submit-proposal';
import { withdrawProposal } from '@/lib/participatory-budget/withdraw-proposal';
import { testDatabase } from '@/tests/support/database';
import {
  daysFromNow,
  makeCycle,
  makePlace,
  makeResident,
  makeStaff,
  NOW,
  type Place,
  proposalOf,
} from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
let place: Place;
let author: Resident;
let secretary: Staff;
let proposalId: string;

beforeEach(async () => {
  await sql('TRUNCATE letter CASCADE');
  place = await makePlace();
  const cycleId = await makeCycle(place);
  author = await makeResident(place, 'ky');
  secretary = await makeStaff(place, 'ru', 'secretary', 'clerk');
  const answer = await submitProposal(
    author,
    { cycleId, input: proposalOf(place.settlementId), uploadIds: [] },
    { now: NOW },
  );
  proposalId = answer.done ? answer.value.id : '';
});

type Row = {
  recipient: string;
  locale: 'ky' | 'ru';
  template: 'proposal_author' | 'proposal_staff';
  parameters: never;
};

async function letters() {
  const rows = await db.letter.findMany({
    orderBy: [{ createdAt: 'asc' }, { template: 'asc' }],
    select: { recipient: true, locale: true, template: true, parameters: true },
  });
  return (rows as Row[]).map(({ recipient, locale, template, parameters }) => ({
    recipient,
    template,
    ...renderLetter(translator(locale), template, parameters, 'http://localhost:3000'),
  }));
}

describe('letters about a proposal', () => {
  test('a receipt to the author in Kyrgyz, one note to the secretary in Russian although two roles are held', async () => {
    await proposalSubmitted({ proposalId });
    const [receipt, note, ...more] = await letters();
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({ recipient: author.email, subject: 'Сунушуңуз кабыл алынды: № 1' });
    expect(receipt?.text).toContain('«Мектепке баруучу көчөнү жарыктандыруу»');
    expect(receipt?.text).toContain(`/ky/account/proposals/${proposalId}`);
    expect(note).toMatchObject({
      recipient: secretary.email,
      subject: 'Новое предложение ждёт проверки: № 1',
    });
    expect(note?.text).toContain(`/ru/staff/m/${place.slug}/proposals/${proposalId}/review`);
  });

  test('the note to staff carries nothing that the author wrote', async () => {
    await proposalSubmitted({ proposalId });
    const note = (await letters()).find(({ template }) => template === 'proposal_staff');
    expect(note?.text).not.toMatch(/Мектепке|Айгүл|Манас/);
  });

  test('a job that runs twice writes nobody twice', async () => {
    await proposalSubmitted({ proposalId });
    await proposalSubmitted({ proposalId });
    expect(await letters()).toHaveLength(2);
  });

  test.each([
    ['publish', {}, 'Сунушуңуз жарыяланды: № 1', 'Аны эми баары көрө алат.'],
    [
      'return',
      { reason: 'costs_unclear', textKy: 'Зымдын баасын түшүндүрүңүз.' },
      'Сунушту толуктаңыз: № 1',
      'Зымдын баасын түшүндүрүңүз.',
    ],
    [
      'reject',
      { reason: 'duplicate', textKy: 'Мындай сунуш бар.' },
      'Сунушуңуз четке кагылды: № 1',
      'Себеби: Мындай сунуш бар',
    ],
    [
      'refer',
      { reason: 'state_power', textKy: 'Жол мамлекеттики.', bodyKy: 'Жол министрлиги', bodyRu: 'Минтранс' },
      'Сунушуңуз тиешелүү органга жөнөтүлдү: № 1',
      'Тиешелүү орган: Жол министрлиги',
    ],
  ])('the decision to %s reaches the author with its reason', async (decision, over, subject, words) => {
    const input = ReviewInput.parse({ language: 'ky', decision, ...over });
    await reviewProposal(
      secretary,
      { proposalId, municipalityId: place.municipalityId, input },
      { now: daysFromNow(1) },
    );
    await proposalReviewed({ proposalId });
    const [letter] = await letters();
    expect(letter).toMatchObject({ recipient: author.email, subject });
    expect(letter?.text).toContain(words);
  });

  test('a proposal taken back is told to the author and to those who may be checking it', async () => {
    await withdrawProposal(author, { proposalId, reason: '' }, { now: daysFromNow(1) });
    await proposalWithdrawn({ proposalId });
    expect((await letters()).map(({ subject }) => subject)).toEqual([
      'Сунуш кайтарып алынды: № 1',
      'Предложение отозвано: № 1',
    ]);
  });

  test('nobody is written to when the account is gone', async () => {
    await sql('UPDATE proposal SET author_id = NULL WHERE id = $1', [proposalId]);
    await proposalReviewed({ proposalId });
    await proposalSubmitted({ proposalId: '019a0000-0000-7000-8000-000000000001' });
    expect(await letters()).toEqual([]);
  });
});
