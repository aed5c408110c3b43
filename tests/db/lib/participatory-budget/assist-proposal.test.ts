import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Resident, Staff } from '@/lib/identity/actor';
import { assistProposal } from '@/lib/participatory-budget/assist-proposal';
import { countParticipants } from '@/lib/participatory-budget/participation-queries';
import { getPublicProposal } from '@/lib/participatory-budget/queries';
import { reviewProposal } from '@/lib/participatory-budget/review-proposal';
import { submitProposal } from '@/lib/participatory-budget/submit-proposal';
import { getStoredUpload } from '@/lib/uploads/queries';
import { receiveUploads } from '@/lib/uploads/receive-uploads';
import { confirmAtCounter } from '@/tests/support/counter';
import { testDatabase } from '@/tests/support/database';
import { fileOf, PDF } from '@/tests/support/files';
import { impossibleNumber } from '@/tests/support/impossible-number';
import {
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
let cycleId: string;
let clerk: Staff;

beforeEach(async () => {
  await sql('TRUNCATE proposal, assisted_act, participation_on_paper, person_number, number_hold CASCADE');
  await sql('DELETE FROM graphile_worker._private_jobs');
  place = await makePlace();
  cycleId = await makeCycle(place, { perPerson: 2 });
  clerk = await makeStaff(place, 'ky', 'clerk');
});

async function sheetOf(owner: Staff) {
  const attempt = randomUUID();
  const received = await receiveUploads([fileOf(PDF, 'barak.pdf', 'application/pdf')], {
    purpose: 'paper',
    attempt,
    ownerId: owner.userId,
    accept: ['pdf'],
    maxFiles: 1,
  });
  return received.ok ? { id: received.uploads[0]?.id ?? '', attempt } : null;
}

type Over = { serial?: number; attempt?: string; sheet?: null; looked?: boolean; number?: string };

async function enter(actor: Staff, { serial = 1, attempt, sheet, looked = true, number }: Over = {}) {
  return assistProposal(
    actor,
    {
      cycleId,
      input: proposalOf(place.settlementId, attempt ? { attempt } : {}),
      person: { personalNumber: number ?? impossibleNumber(serial), seen: 'yes', looked },
      uploadIds: [],
      sheet: sheet === null ? null : await sheetOf(actor),
    },
    { now: NOW },
  );
}

const idOf = (outcome: Awaited<ReturnType<typeof enter>>) => (outcome.done ? outcome.value.id : '');

describe('the office enters a proposal that came on paper', () => {
  test('of somebody without an account: marked, counted on paper, audited, the sheet kept and not public', async () => {
    const id = idOf(await enter(clerk));
    const [row] = await sql(
      `SELECT p.author_id, p.entered_by_office, a.entered_by_id, o.people, o.pseudonym, a.sheet_id, u.state
       FROM proposal p JOIN assisted_act a ON a.proposal_id = p.id JOIN participation_on_paper o ON o.proposal_id = p.id
       JOIN upload u ON u.id = a.sheet_id WHERE p.id = $1`,
      [id],
    );
    expect(row).toMatchObject({
      author_id: null,
      entered_by_office: true,
      entered_by_id: clerk.userId,
      people: 1,
      state: 'claimed',
    });
    expect(await getStoredUpload(String(row?.sheet_id))).toMatchObject({
      isPublic: false,
      municipalityId: place.municipalityId,
    });
    const [entry] = await sql(
      `SELECT action, details FROM audit_entry WHERE subject_id = $1 AND actor_id = $2`,
      [id, clerk.userId],
    );
    expect(entry).toEqual({
      action: 'proposal.entered_by_office',
      details: { number: 1, totalTyiyn: '12050000', files: 0, account: false },
    });
  });

  test('of somebody whose number an account has: it is that account’s proposal', async () => {
    const resident = await makeResident(place);
    await confirmAtCounter(clerk, resident, place, 5, NOW);
    const id = idOf(await enter(clerk, { serial: 5 }));
    expect(await sql('SELECT author_id FROM proposal WHERE id = $1', [id])).toEqual([
      { author_id: resident.userId },
    ]);
    expect(await sql('SELECT id FROM participation_on_paper')).toEqual([]);
  });

  test('and another pair of eyes checks it before all see it', async () => {
    const id = idOf(await enter(clerk));
    const input = {
      decision: 'publish' as const,
      reason: '',
      textKy: '',
      textRu: '',
      bodyKy: '',
      bodyRu: '',
    };
    const command = { proposalId: id, municipalityId: place.municipalityId, input: input as never };
    expect(await reviewProposal(clerk, command, { now: NOW })).toEqual({ done: false, refusal: 'own_entry' });
    const moderator = await makeStaff(place, 'ky', 'moderator');
    expect((await reviewProposal(moderator, command, { now: NOW })).done).toBe(true);
    expect(await getPublicProposal(place.municipalityId, id)).toMatchObject({ enteredByOffice: true });
  });

  test('once, however often it is sent', async () => {
    const attempt = randomUUID();
    const answers = [await enter(clerk, { attempt }), await enter(clerk, { attempt })];
    expect(answers[1]).toEqual(answers[0]);
    expect(await sql('SELECT id FROM proposal')).toHaveLength(1);
  });
});

describe('the office is refused', () => {
  test('one more than a person may, on paper and by account together', async () => {
    const resident = await makeResident(place);
    await confirmAtCounter(clerk, resident, place, 5, NOW);
    const own = { cycleId, input: proposalOf(place.settlementId), uploadIds: [] };
    await submitProposal(resident, own, { now: NOW });
    expect((await enter(clerk, { serial: 5 })).done).toBe(true);
    expect(await enter(clerk, { serial: 5 })).toEqual({ done: false, refusal: 'limit_reached' });
    expect((await enter(clerk, { serial: 6 })).done).toBe(true);
  });

  test('a resident whose paper counts already, once the number is confirmed', async () => {
    await enter(clerk, { serial: 5 });
    await enter(clerk, { serial: 5 });
    const resident = await makeResident(place);
    const own = () =>
      submitProposal(
        resident,
        { cycleId, input: proposalOf(place.settlementId), uploadIds: [] },
        { now: NOW },
      );
    await confirmAtCounter(clerk, resident, place, 5, NOW);
    expect(await own()).toEqual({ done: false, refusal: 'limit_reached' });
    await sql(`UPDATE proposal SET state = 'rejected' WHERE author_id IS NULL AND number = 1`);
    expect((await own()).done).toBe(true);
  });

  test('two clerks at once for one person do not pass the number either', async () => {
    const other = await makeStaff(place, 'ky', 'clerk');
    const answers = await Promise.all([clerk, other, clerk, other].map((actor) => enter(actor)));
    expect(answers.filter(({ done }) => done)).toHaveLength(2);
  });

  test.each<[string, Over, string]>([
    ['without the sheet', { sheet: null }, 'sheet_required'],
    ['with a number of another length', { number: '123' }, 'number_length'],
    ['with an unusual number nobody looked at twice', { looked: false }, 'number_unusual'],
  ])('%s, and nothing is written', async (_, over, refusal) => {
    expect(await enter(clerk, over)).toEqual({ done: false, refusal });
    expect(await sql('SELECT id FROM proposal')).toEqual([]);
  });

  test('without the right', async () => {
    expect(await enter(await makeStaff(place, 'ky', 'moderator'))).toEqual({
      done: false,
      refusal: 'no_permission',
    });
    expect(await enter(await makeStaff(await makePlace(), 'ky', 'clerk'))).toEqual({
      done: false,
      refusal: 'no_permission',
    });
  });
});

test('participation counts persons once, with those on paper and those only counted on a sheet', async () => {
  const residents: Resident[] = [await makeResident(place), await makeResident(place)];
  for (const resident of [...residents, residents[0] as Resident])
    await submitProposal(
      resident,
      { cycleId, input: proposalOf(place.settlementId), uploadIds: [] },
      { now: NOW },
    );
  expect(await countParticipants(cycleId)).toEqual({ people: 2, onPaper: 0 });
  await enter(clerk, { serial: 1 });
  await enter(clerk, { serial: 1 });
  const id = idOf(await enter(clerk, { serial: 2 }));
  expect(await countParticipants(cycleId)).toEqual({ people: 4, onPaper: 2 });
  const sheet = await sheetOf(clerk);
  await sql(
    `INSERT INTO participation_on_paper (id, kind, municipality_id, cycle_id, people, sheet_id, entered_by_id, entered_at)
     VALUES (gen_random_uuid(), 'submit_proposal', $1, $2, 17, $3, $4, now())`,
    [place.municipalityId, cycleId, sheet?.id, clerk.userId],
  );
  expect(await countParticipants(cycleId)).toEqual({ people: 21, onPaper: 19 });
  await sql('UPDATE proposal SET author_id = NULL WHERE author_id = $1', [residents[1]?.userId]);
  expect(await countParticipants(cycleId)).toEqual({ people: 21, onPaper: 19 });
  await sql(`UPDATE proposal SET state = 'withdrawn' WHERE id = $1`, [id]);
  expect(await countParticipants(cycleId)).toEqual({ people: 20, onPaper: 18 });
});
