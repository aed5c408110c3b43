import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Resident, Staff } from '@/lib/identity/actor';
import { completeProposal } from '@/lib/participatory-budget/complete-proposal';
import { ReviewInput } from '@/lib/participatory-budget/review-input';
import { reviewProposal } from '@/lib/participatory-budget/review-proposal';
import { submitProposal } from '@/lib/participatory-budget/submit-proposal';
import { withdrawProposal } from '@/lib/participatory-budget/withdraw-proposal';
import { receiveUploads } from '@/lib/uploads/receive-uploads';
import { testDatabase } from '@/tests/support/database';
import { fileOf, PDF } from '@/tests/support/files';
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
const at = { now: daysFromNow(1) };
let place: Place;
let author: Resident;
let clerk: Staff;
let proposalId: string;

async function submit(over: Record<string, string> = {}, files: File[] = []): Promise<string> {
  const [cycle] = await sql<{ id: string }>('SELECT id FROM cycle WHERE municipality_id = $1', [
    place.municipalityId,
  ]);
  const input = proposalOf(place.settlementId, over);
  const received = await receiveUploads(files, {
    purpose: 'proposal',
    attempt: input.attempt,
    ownerId: author.userId,
    accept: ['pdf'],
    maxFiles: 5,
  });
  const uploadIds = received.ok ? received.uploads.map(({ id }) => id) : [];
  const answer = await submitProposal(author, { cycleId: cycle?.id ?? '', input, uploadIds }, { now: NOW });
  if (!answer.done) throw new Error(answer.refusal);
  return answer.value.id;
}

beforeEach(async () => {
  place = await makePlace();
  await makeCycle(place);
  author = await makeResident(place);
  clerk = await makeStaff(place, 'ru', 'clerk');
  proposalId = await submit();
});

const decisionOf = (over: Record<string, string>) =>
  ReviewInput.parse({ language: 'ky', textKy: 'Түшүндүрмө', ...over });
const PUBLISH = ReviewInput.parse({ language: 'ky', decision: 'publish' });
const RETURN = decisionOf({ decision: 'return', reason: 'costs_unclear' });
const review = (actor: Staff, input: ReviewInput, id = proposalId) =>
  reviewProposal(actor, { proposalId: id, municipalityId: place.municipalityId, input }, at);

async function stateOf(id = proposalId) {
  const [row] = await sql(
    'SELECT state, published_at, review_reason, review_text_ky, competent_body_ru, withdraw_reason FROM proposal WHERE id = $1',
    [id],
  );
  return row;
}

async function tracesOf(id = proposalId) {
  const acts = await sql<{ action: string }>(
    `SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
    [id],
  );
  const jobs = await sql<{ task_identifier: string }>(
    `SELECT t.identifier AS task_identifier FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE j.payload->>'proposalId' = $1 ORDER BY j.id`,
    [id],
  );
  return { acts: acts.map(({ action }) => action), jobs: jobs.map((job) => job.task_identifier) };
}

describe('the check', () => {
  test.each([
    ['published', PUBLISH, { review_reason: null, review_text_ky: null }, true],
    ['returned', RETURN, { review_reason: 'costs_unclear', review_text_ky: 'Түшүндүрмө' }, false],
    [
      'rejected',
      decisionOf({ decision: 'reject', reason: 'duplicate' }),
      { review_reason: 'duplicate' },
      false,
    ],
    [
      'referred',
      decisionOf({ decision: 'refer', reason: 'state_power', bodyKy: 'Министрлик', bodyRu: 'Министерство' }),
      { review_reason: 'state_power', competent_body_ru: 'Министерство' },
      true,
    ],
  ])('leaves it %s, with one audit entry and one job', async (state, input, columns, isPublic) => {
    expect(await review(clerk, input)).toMatchObject({ done: true, value: { number: 1 } });
    const row = await stateOf();
    expect(row).toMatchObject({ state, ...columns });
    expect(row?.published_at !== null).toBe(isPublic);
    expect(await tracesOf()).toEqual({
      acts: ['proposal.submitted', `proposal.${state}`],
      jobs: ['proposal.submitted', 'proposal.reviewed'],
    });
  });

  test('of two reviewers at once, one decides and the other is told', async () => {
    const moderator = await makeStaff(place, 'ky', 'moderator');
    const answers = await Promise.all([review(clerk, PUBLISH), review(moderator, RETURN)]);
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(answers.find(({ done }) => !done)).toEqual({ done: false, refusal: 'changed_elsewhere' });
    expect((await tracesOf()).acts).toHaveLength(2);
  });

  test('finance staff and staff of elsewhere may not', async () => {
    expect(await review(await makeStaff(place, 'ky', 'finance'), PUBLISH)).toEqual({
      done: false,
      refusal: 'no_permission',
    });
    const foreign = await makeStaff(await makePlace(), 'ky', 'clerk');
    expect(await review(foreign, PUBLISH)).toEqual({ done: false, refusal: 'no_permission' });
  });

  test('a proposal of another municipality is not found', async () => {
    const other = await makePlace();
    const answer = await reviewProposal(
      clerk,
      { proposalId, municipalityId: other.municipalityId, input: PUBLISH },
      at,
    );
    expect(answer).toEqual({ done: false, refusal: 'not_found' });
    expect(await review(clerk, PUBLISH, randomUUID())).toEqual({ done: false, refusal: 'not_found' });
  });

  test('nobody checks the own proposal', async () => {
    const own: Staff = { ...clerk, userId: author.userId };
    expect(await review(own, PUBLISH)).toEqual({ done: false, refusal: 'own_proposal' });
    expect(await stateOf()).toMatchObject({ state: 'submitted' });
  });
});

describe('withdrawing', () => {
  const withdraw = (actor = author, id = proposalId) =>
    withdrawProposal(actor, { proposalId: id, reason: 'Башка жол табылды' }, at);

  test('keeps everything and tells why, with one audit entry and one job', async () => {
    expect(await withdraw()).toEqual({ done: true, value: { id: proposalId } });
    expect(await stateOf()).toMatchObject({ state: 'withdrawn', withdraw_reason: 'Башка жол табылды' });
    expect(await tracesOf()).toEqual({
      acts: ['proposal.submitted', 'proposal.withdrawn'],
      jobs: ['proposal.submitted', 'proposal.withdrawn'],
    });
  });

  test('is for its author only', async () => {
    expect(await withdraw(await makeResident(place))).toEqual({ done: false, refusal: 'not_found' });
    expect(await withdraw(author, randomUUID())).toEqual({ done: false, refusal: 'not_found' });
  });

  test('happens once, however often it is asked for', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw()));
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.done && answer.refusal === 'already_withdrawn')).toHaveLength(
      9,
    );
    expect((await tracesOf()).acts).toHaveLength(2);
  });

  test('is too late once it has been decided on', async () => {
    await review(clerk, decisionOf({ decision: 'reject', reason: 'unlawful' }));
    expect(await withdraw()).toEqual({ done: false, refusal: 'already_decided' });
  });

  test('of author and reviewer at the same moment one comes first and the other is told', async () => {
    const [withdrawn, reviewed] = await Promise.all([withdraw(), review(clerk, PUBLISH)]);
    expect(withdrawn.done).toBe(true);
    expect(reviewed.done ? 'published first' : reviewed.refusal).toMatch(/published first|changed_elsewhere/);
    expect(await stateOf()).toMatchObject({ state: 'withdrawn' });
  });
});

describe('completing what was returned', () => {
  const complete = (
    over: Record<string, string> = {},
    more: { uploadIds?: string[]; droppedIds?: string[]; now?: Date } = {},
  ) =>
    completeProposal(
      author,
      {
        proposalId,
        input: proposalOf(place.settlementId, over),
        uploadIds: more.uploadIds ?? [],
        droppedIds: more.droppedIds ?? [],
      },
      { now: more.now ?? daysFromNow(2) },
    );

  test('puts it before the staff again under its old number, with the new costs', async () => {
    await review(clerk, RETURN);
    expect(await complete({ 'items.0.price': '11 000', title: 'Жаңы аталыш' })).toEqual({
      done: true,
      value: { id: proposalId },
    });
    expect(
      await sql('SELECT number, title, state, total_tyiyn, review_reason FROM proposal WHERE id = $1', [
        proposalId,
      ]),
    ).toEqual([
      { number: 1, title: 'Жаңы аталыш', state: 'submitted', total_tyiyn: '11050000', review_reason: null },
    ]);
    expect(await tracesOf()).toEqual({
      acts: ['proposal.submitted', 'proposal.returned', 'proposal.completed'],
      jobs: ['proposal.submitted', 'proposal.reviewed', 'proposal.completed'],
    });
  });

  test('files taken away are left to the sweep, the others stay', async () => {
    proposalId = await submit({}, [fileOf(PDF, 'a.pdf'), fileOf(Buffer.concat([PDF, PDF]), 'b.pdf')]);
    await review(clerk, RETURN);
    const [first] = await sql<{ upload_id: string }>(
      'SELECT upload_id FROM proposal_file WHERE proposal_id = $1 ORDER BY ordinal',
      [proposalId],
    );
    await complete({}, { droppedIds: [first?.upload_id ?? ''] });
    expect(
      await sql(
        `SELECT original_name FROM proposal_file f JOIN upload u ON u.id = f.upload_id WHERE proposal_id = $1`,
        [proposalId],
      ),
    ).toEqual([{ original_name: 'b.pdf' }]);
    expect(await sql('SELECT state FROM upload WHERE id = $1', [first?.upload_id])).toEqual([
      { state: 'pending' },
    ]);
  });

  test('is refused when it does not wait for that, too late, or with sums against the rules', async () => {
    expect(await complete()).toEqual({ done: false, refusal: 'not_returned' });
    await review(clerk, RETURN);
    expect(await complete({}, { now: daysFromNow(20) })).toEqual({ done: false, refusal: 'deadline_passed' });
    expect(await complete({ 'items.0.quantity': '44' })).toEqual({ done: false, refusal: 'over_cap' });
    const elsewhere = await makePlace();
    const input = proposalOf(elsewhere.settlementId);
    const command = { proposalId, input, uploadIds: [], droppedIds: [] };
    expect(await completeProposal(author, command, at)).toEqual({
      done: false,
      refusal: 'settlement_not_here',
    });
    expect(await completeProposal(clerk, command, at)).toEqual({ done: false, refusal: 'not_found' });
    expect(await stateOf()).toMatchObject({ state: 'returned' });
  });
});
