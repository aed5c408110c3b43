import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Resident } from '@/lib/identity/actor';
import { submitProposal } from '@/lib/participatory-budget/submit-proposal';
import { receiveUploads } from '@/lib/uploads/receive-uploads';
import { testDatabase } from '@/tests/support/database';
import { fileOf, PDF } from '@/tests/support/files';
import {
  countStored,
  daysFromNow,
  makeCycle,
  makePlace,
  makeResident,
  NOW,
  type Place,
  proposalOf,
} from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
const at = { now: NOW };
let place: Place;
let cycleId: string;
let author: Resident;

beforeEach(async () => {
  await sql('TRUNCATE proposal CASCADE');
  await sql('DELETE FROM graphile_worker._private_jobs');
  place = await makePlace();
  cycleId = await makeCycle(place);
  author = await makeResident(place);
});

const submission = (over: Record<string, string> = {}) => ({
  cycleId,
  input: proposalOf(place.settlementId, over),
  uploadIds: [] as string[],
});

/** Audit entries stay for ever, so they are counted from where a test began. */
async function sinceNow() {
  const before = (await countStored()).audit;
  return async () => ({ ...(await countStored()), audit: (await countStored()).audit - before });
}

describe('a proposal that is in order', () => {
  test('is stored with its sums, one event, one audit entry and one job', async () => {
    const stored = await sinceNow();
    const answer = await submitProposal(author, submission(), at);
    expect(answer).toMatchObject({ done: true, value: { number: 1 } });
    expect(await stored()).toEqual({ proposals: 1, items: 2, events: 1, audit: 1, jobs: 1 });
    const [row] = await sql(
      'SELECT title, total_tyiyn, own_money_tyiyn, state, author_public_name, folded FROM proposal',
    );
    expect(row).toMatchObject({
      total_tyiyn: '12050000',
      own_money_tyiyn: '2050000',
      state: 'submitted',
      author_public_name: 'А. Т.',
    });
    expect(row?.folded).toContain('мектепке баруучу кочону жарыктандыруу');
    expect(row?.folded).toContain('торткул');
  });

  test('the audit entry says number, sum and files, and nothing that the author wrote', async () => {
    await submitProposal(author, submission(), at);
    const [entry] = await sql<{ details: object; actor_id: string }>(
      `SELECT details, actor_id FROM audit_entry WHERE action = 'proposal.submitted' ORDER BY seq DESC LIMIT 1`,
    );
    expect(entry).toEqual({
      details: { number: 1, totalTyiyn: '12050000', files: 0 },
      actor_id: author.userId,
    });
  });

  test('claims the files received with it, in their order', async () => {
    const input = proposalOf(place.settlementId);
    const received = await receiveUploads(
      [fileOf(PDF, 'a.pdf'), fileOf(Buffer.concat([PDF, PDF]), 'b.pdf')],
      {
        purpose: 'proposal',
        attempt: input.attempt,
        ownerId: author.userId,
        accept: ['pdf'],
        maxFiles: 5,
      },
    );
    const uploadIds = received.ok ? received.uploads.map(({ id }) => id) : [];
    await submitProposal(author, { cycleId, input, uploadIds }, at);
    const files = await sql<{ original_name: string; state: string }>(
      'SELECT original_name, state FROM proposal_file f JOIN upload u ON u.id = f.upload_id ORDER BY ordinal',
    );
    expect(files).toEqual([
      { original_name: 'a.pdf', state: 'claimed' },
      { original_name: 'b.pdf', state: 'claimed' },
    ]);
  });

  test('the account keeps the full name for the staff, and never writes over one that is there', async () => {
    await submitProposal(author, submission(), at);
    await submitProposal(author, submission({ authorName: 'Башка Ысым' }), at);
    expect(await sql('SELECT name FROM app_user WHERE id = $1', [author.userId])).toEqual([
      { name: 'Айгүл Токтосунова' },
    ]);
  });
});

describe('refused', () => {
  test.each<[string, () => Promise<Parameters<typeof submitProposal>[0]>, Record<string, string>, number]>([
    ['sign_in_required', async () => ({ kind: 'visitor' }), {}, 0],
    ['settlement_required', async () => ({ ...author, residence: null }), {}, 0],
    ['other_municipality', async () => makeResident(await makePlace()), {}, 0],
    ['phase_not_open', async () => author, {}, -11],
    ['deadline_passed', async () => author, {}, 10],
    ['own_over_total', async () => author, { ownMoney: '120500,01' }, 0],
    ['over_cap', async () => author, { 'items.0.quantity': '44' }, 0],
    ['under_minimum', async () => author, { ownMoney: '120500' }, 0],
  ])('%s, and nothing remains', async (refusal, actor, over, day) => {
    const stored = await sinceNow();
    const answer = await submitProposal(await actor(), submission(over), { now: daysFromNow(day) });
    expect(answer).toEqual({ done: false, refusal });
    expect(await stored()).toEqual({ proposals: 0, items: 0, events: 0, audit: 0, jobs: 0 });
  });

  test('settlement_not_here: a village of another municipality', async () => {
    const other = await makePlace();
    const input = proposalOf(other.settlementId);
    expect(await submitProposal(author, { cycleId, input, uploadIds: [] }, at)).toEqual({
      done: false,
      refusal: 'settlement_not_here',
    });
  });

  test('limit_reached: one more than the cycle allows; withdrawn and rejected ones do not count', async () => {
    for (let count = 0; count < 3; count += 1) await submitProposal(author, submission(), at);
    expect(await submitProposal(author, submission(), at)).toEqual({ done: false, refusal: 'limit_reached' });
    await sql(`UPDATE proposal SET state = 'withdrawn' WHERE number = 1`);
    expect(await submitProposal(author, submission(), at)).toMatchObject({ done: true });
    await sql(`UPDATE proposal SET state = 'rejected' WHERE number = 2`);
    expect(await submitProposal(author, submission(), at)).toMatchObject({ done: true });
  });

  test('changed_elsewhere: an attempt that another person has used', async () => {
    const taken = submission();
    await submitProposal(author, taken, at);
    expect(await submitProposal(await makeResident(place), taken, at)).toEqual({
      done: false,
      refusal: 'changed_elsewhere',
    });
  });
});

describe('at once', () => {
  test('fifty identical submissions land once, and all find that one', async () => {
    const stored = await sinceNow();
    const same = submission();
    const answers = await Promise.all(Array.from({ length: 50 }, () => submitProposal(author, same, at)));
    expect(new Set(answers.map((answer) => answer.done && answer.value.id)).size).toBe(1);
    expect(answers.every(({ done }) => done)).toBe(true);
    expect(await stored()).toEqual({ proposals: 1, items: 2, events: 1, audit: 1, jobs: 1 });
  });

  test('ten different ones of one person leave as many as the cycle allows', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submitProposal(author, submission(), at)),
    );
    expect(answers.filter(({ done }) => done)).toHaveLength(3);
    expect(answers.filter((answer) => !answer.done && answer.refusal === 'limit_reached')).toHaveLength(7);
  });

  test('twenty people get the numbers 1 to 20, without gap or double', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => makeResident(place)));
    await Promise.all(people.map((person) => submitProposal(person, submission(), at)));
    const numbers = await sql<{ number: number }>('SELECT number FROM proposal ORDER BY number');
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});

test('when a file has vanished, nothing of the proposal remains and its number is given to the next', async () => {
  const stored = await sinceNow();
  await expect(submitProposal(author, { ...submission(), uploadIds: [randomUUID()] }, at)).rejects.toThrow(
    'no longer there',
  );
  expect(await stored()).toEqual({ proposals: 0, items: 0, events: 0, audit: 0, jobs: 0 });
  expect(await submitProposal(author, submission(), at)).toMatchObject({ value: { number: 1 } });
});

test('the database itself refuses a total that its cost items do not make', async () => {
  await submitProposal(author, submission(), at);
  await expect(sql('UPDATE proposal SET total_tyiyn = total_tyiyn + 1')).rejects.toThrow('do not add up');
  await expect(sql('UPDATE cost_item SET total_tyiyn = total_tyiyn + 1')).rejects.toThrow(
    'cost_item_adds_up',
  );
});
