import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftHearing } from '@/lib/hearings/draft-hearing';
import { editDraft } from '@/lib/hearings/edit-draft';
import {
  countHearingTasks,
  getStaffHearing,
  latestNotice,
  listStaffHearings,
} from '@/lib/hearings/staff-queries';
import { receiveUploads } from '@/lib/uploads/receive-uploads';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';
import { completeForm, makeHearing, makeMunicipality, NOW, staffOf } from '@/tests/support/hearings';

const { sql } = testDatabase();
let here: { id: string; settlementId: string };
let elsewhere: { id: string; settlementId: string };

beforeAll(async () => {
  here = await makeMunicipality('draft-here');
  elsewhere = await makeMunicipality('draft-elsewhere');
});

const auditOf = async (id: string) =>
  await sql<{ action: string; details: { changed?: string[] } }>(
    'SELECT action, details FROM audit_entry WHERE subject_id = $1 ORDER BY seq',
    [id],
  );

describe('drafting a hearing', () => {
  it('is seen by its office and by nobody else', async () => {
    const clerk = staffOf(here.id, 'clerk');
    const { hearingId } = await makeHearing(clerk, here.id);
    expect(await getStaffHearing(clerk, here.id, hearingId)).toMatchObject({
      state: 'draft',
      notice: { title: { ru: 'Проект бюджета на 2027 год' } },
    });
    expect(await getStaffHearing(staffOf(elsewhere.id, 'secretary'), here.id, hearingId)).toBeNull();
    expect(await getStaffHearing(staffOf(elsewhere.id, 'secretary'), elsewhere.id, hearingId)).toBeNull();
    expect(await getStaffHearing({ kind: 'visitor' }, here.id, hearingId)).toBeNull();
    expect(await getStaffHearing(clerk, here.id, 'nonsense')).toBeNull();
  });

  it('finds the first draft when the form is sent twice, also at once', async () => {
    const clerk = staffOf(here.id, 'clerk');
    const form = completeForm();
    const answers = await Promise.all(
      [1, 2, 3].map(() => draftHearing(clerk, here.id, form, [], { now: NOW })),
    );
    const ids = new Set(answers.map((answer) => (answer.done ? answer.value.hearingId : answer.refusal)));
    expect(ids.size).toBe(1);
    expect((await auditOf([...ids][0] ?? '')).map(({ action }) => action)).toEqual(['hearing.drafted']);
  });

  it('is refused without a role, and for a settlement of another municipality', async () => {
    expect(
      await draftHearing(staffOf(elsewhere.id, 'secretary'), here.id, completeForm(), [], { now: NOW }),
    ).toEqual({ done: false, refusal: 'no_permission' });
    const form = completeForm();
    for (const sitting of form.notice.sittings) sitting.settlementId = elsewhere.settlementId;
    expect(await draftHearing(staffOf(here.id, 'clerk'), here.id, form, [], { now: NOW })).toEqual({
      done: false,
      refusal: 'foreign_settlement',
    });
    expect(await sql('SELECT 1 FROM hearing WHERE attempt = $1', [form.attempt])).toEqual([]);
  });

  it('keeps the name of its settlement with the sitting', async () => {
    const clerk = staffOf(here.id, 'clerk');
    const form = completeForm();
    for (const sitting of form.notice.sittings) sitting.settlementId = here.settlementId;
    const { hearingId } = await makeHearing(clerk, here.id, { form });
    expect((await getStaffHearing(clerk, here.id, hearingId))?.notice.sittings[0]?.settlement).toEqual({
      id: here.settlementId,
      ky: 'draft-here-айыл',
      ru: 'draft-here-айыл',
    });
  });

  it('claims the PDF of its form and calls it by its file name', async () => {
    const clerk = await knownClerk();
    const form = completeForm();
    const uploads = await receivePdf(clerk.userId, form.attempt);
    const drafted = await draftHearing(clerk, here.id, form, uploads, { now: NOW });
    if (!drafted.done) throw new Error(drafted.refusal);
    const view = await getStaffHearing(clerk, here.id, drafted.value.hearingId);
    expect(view?.materials).toMatchObject([
      { title: { ky: 'бюджет', ru: 'бюджет' }, mediaType: 'application/pdf' },
    ]);
    expect(await sql('SELECT state FROM upload WHERE id = $1', [uploads[0]])).toEqual([{ state: 'claimed' }]);
  });
});

describe('editing a draft', () => {
  const edited = async (actor = staffOf(here.id, 'clerk')) => {
    const address = await makeHearing(actor, here.id);
    const view = await getStaffHearing(actor, here.id, address.hearingId);
    return { actor, address, seen: view?.updatedAt ?? '' };
  };

  it('writes what was typed, adds and drops sittings, and tells the log which fields changed', async () => {
    const { actor, address, seen } = await edited();
    const form = completeForm({ contact: '0312' });
    const [first] = form.notice.sittings;
    if (!first) throw new Error('no sitting');
    form.notice.sittings = [first, { ...first, heldOn: '2026-12-11', venue: { ky: 'Мектеп', ru: 'Школа' } }];
    expect(await editDraft(actor, address, { ...form, seen }, [], { now: NOW })).toMatchObject({
      done: true,
    });
    const view = await getStaffHearing(actor, here.id, address.hearingId);
    expect(view?.notice.contact).toBe('0312');
    expect(view?.sittings.map(({ heldOn }) => heldOn)).toEqual(['2026-12-10', '2026-12-11']);
    expect((await auditOf(address.hearingId)).at(-1)).toEqual({
      action: 'hearing.draft_changed',
      details: { changed: ['when', 'where', 'settlement', 'contact'] },
    });

    expect(
      await editDraft(actor, address, { ...completeForm(), seen: view?.updatedAt ?? '' }, [], { now: NOW }),
    ).toMatchObject({ done: true });
    expect((await getStaffHearing(actor, here.id, address.hearingId))?.sittings).toHaveLength(1);
  });

  it('is refused when a colleague has saved it since', async () => {
    const { actor, address, seen } = await edited();
    await editDraft(actor, address, { ...completeForm({ contact: 'first' }), seen }, [], { now: NOW });
    expect(
      await editDraft(actor, address, { ...completeForm({ contact: 'second' }), seen }, [], { now: NOW }),
    ).toEqual({ done: false, refusal: 'changed_elsewhere' });
    expect((await getStaffHearing(actor, here.id, address.hearingId))?.notice.contact).toBe('first');
  });

  it('is refused once published, without a role for it, and for a foreign settlement; not found elsewhere', async () => {
    const { actor, address, seen } = await edited();
    const form = { ...completeForm(), seen };
    expect(await editDraft(staffOf(here.id, 'moderator'), address, form, [], { now: NOW })).toEqual({
      done: false,
      refusal: 'no_permission',
    });
    expect(await editDraft(staffOf(elsewhere.id, 'secretary'), address, form, [], { now: NOW })).toEqual({
      done: false,
      refusal: 'not_found',
    });
    const foreign = { ...completeForm(), seen };
    for (const sitting of foreign.notice.sittings) sitting.settlementId = elsewhere.settlementId;
    expect(await editDraft(actor, address, foreign, [], { now: NOW })).toEqual({
      done: false,
      refusal: 'foreign_settlement',
    });
    const announced = await makeHearing(staffOf(here.id, 'secretary'), here.id, { published: true });
    expect(await editDraft(staffOf(here.id, 'secretary'), announced, form, [], { now: NOW })).toEqual({
      done: false,
      refusal: 'in_state_announced',
    });
  });

  it('gives files their titles and takes off those that are no longer named', async () => {
    const clerk = await knownClerk();
    const form = completeForm();
    const uploads = await receivePdf(clerk.userId, form.attempt);
    const drafted = await draftHearing(clerk, here.id, form, uploads, { now: NOW });
    if (!drafted.done) throw new Error(drafted.refusal);
    const address = { municipalityId: here.id, hearingId: drafted.value.hearingId };
    const seen = async () => (await getStaffHearing(clerk, here.id, address.hearingId))?.updatedAt ?? '';
    const title = { ky: 'Бюджеттин долбоору', ru: 'Проект бюджета' };
    await editDraft(
      clerk,
      address,
      {
        ...completeForm(),
        seen: await seen(),
        materials: [
          { uploadId: uploads[0] ?? '', title },
          { uploadId: randomUUID(), title },
        ],
      },
      [],
      { now: NOW },
    );
    expect(
      (await getStaffHearing(clerk, here.id, address.hearingId))?.materials.map((material) => material.title),
    ).toEqual([title]);
    await editDraft(clerk, address, { ...completeForm(), seen: await seen() }, [], { now: NOW });
    expect((await getStaffHearing(clerk, here.id, address.hearingId))?.materials).toEqual([]);
    // Nobody's file any more: the next sweep takes it, and no form brings it back.
    expect(
      await sql('SELECT state::text, attempt, claimed_at FROM upload WHERE id = $1', [uploads[0]]),
    ).toEqual([{ state: 'pending', attempt: null, claimed_at: null }]);
  });
});

describe('what waits in an office', () => {
  it('counts its drafts, what is ahead and translations that are due', async () => {
    const own = await makeMunicipality('draft-tasks');
    const secretary = staffOf(own.id, 'secretary');
    expect(await latestNotice(own.id)).toBeNull();
    await makeHearing(secretary, own.id);
    await makeHearing(secretary, own.id, { published: true });
    await makeHearing(secretary, own.id, {
      published: true,
      form: completeForm({ title: { ky: 'Тема', ru: '' }, translationDue: '2026-11-20' }),
    });
    expect(await countHearingTasks(own.id, NOW)).toEqual({ drafts: 1, ahead: 2, translationsDue: 1 });
    const lists = await listStaffHearings(own.id, NOW);
    expect([lists.drafts.length, lists.ahead.length, lists.past.length]).toEqual([1, 2, 0]);
    const later = await listStaffHearings(own.id, new Date('2027-01-01T00:00:00Z'));
    expect([later.drafts.length, later.ahead.length, later.past.length]).toEqual([1, 0, 2]);
    expect((await latestNotice(own.id))?.organiser.ru).toBe('Айыл окмоту');
  });
});

async function knownClerk() {
  const clerk = staffOf(here.id, 'clerk');
  await makeAccount(`${clerk.userId}@ashar.example`, { id: clerk.userId });
  return clerk;
}

/** The smallest honest PDF. */
async function receivePdf(ownerId: string, attempt: string): Promise<string[]> {
  const text =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  const received = await receiveUploads([new File([text], 'бюджет.pdf', { type: 'application/pdf' })], {
    purpose: 'hearing',
    attempt,
    ownerId,
    accept: ['pdf'],
    maxFiles: 10,
  });
  if (!received.ok) throw new Error(received.error.code);
  return received.uploads.map(({ id }) => id);
}
