import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { cancelHearing } from '@/lib/hearings/cancel-hearing';
import { changePublishedHearing } from '@/lib/hearings/change-published-hearing';
import type { NoticeInput } from '@/lib/hearings/input';
import { getPublicHearing } from '@/lib/hearings/queries';
import { getStaffHearing } from '@/lib/hearings/staff-queries';
import type { Staff } from '@/lib/identity/actor';
import { testDatabase } from '@/tests/support/database';
import { completeForm, makeHearing, makeMunicipality, NOW, setRule, staffOf } from '@/tests/support/hearings';

const { sql } = testDatabase();
const NOTE = { ky: 'Клуб оңдолууда', ru: 'Клуб на ремонте' };
let here: { id: string; settlementId: string };
let strict: { id: string; settlementId: string };
let elsewhere: { id: string; settlementId: string };

beforeAll(async () => {
  here = await makeMunicipality('change-here');
  strict = await makeMunicipality('change-strict');
  elsewhere = await makeMunicipality('change-elsewhere');
  await setRule(strict.id, 'hearing.notice_min', 20);
});

type Address = { municipalityId: string; hearingId: string };

async function changeForm(
  actor: Staff,
  { municipalityId, hearingId }: Address,
  changes: Partial<NoticeInput> = {},
) {
  const view = await getStaffHearing(actor, municipalityId, hearingId);
  return { ...completeForm(changes), seen: view?.updatedAt ?? '', note: NOTE };
}

const moved = (changes: object) =>
  completeForm().notice.sittings.map((sitting) => ({ ...sitting, ...changes }));
const school = { sittings: moved({ venue: { ky: 'Мектеп', ru: 'Школа' } }) };
const auditOf = async (id: string) =>
  (
    await sql<{ action: string }>('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY seq', [id])
  ).map(({ action }) => action);
const sequenceOf = async (id: string) =>
  (await sql<{ sequence: number }>('SELECT sequence FROM hearing WHERE id = $1', [id]))[0]?.sequence;

describe('changing a published hearing', () => {
  it('makes a new version with its note and the names of what changed; the first stays as it was', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id, { published: true });
    const before = await getPublicHearing(here.id, address.hearingId);
    const form = await changeForm(secretary, address, school);
    expect(await changePublishedHearing(secretary, address, form, [], { now: NOW })).toEqual({
      done: true,
      value: { version: 2 },
    });

    const after = await getPublicHearing(here.id, address.hearingId);
    expect(after?.sittings[0]?.venue.ru).toBe('Школа');
    expect(after?.versions.map(({ number, changed, note }) => ({ number, changed, note }))).toEqual([
      { number: 2, changed: ['where'], note: NOTE },
      { number: 1, changed: [], note: { ky: null, ru: null } },
    ]);
    expect(after?.versions[1]).toEqual(before?.versions[0]);
    expect(await auditOf(address.hearingId)).toEqual([
      'hearing.drafted',
      'hearing.published',
      'hearing.changed',
    ]);
    expect(await sequenceOf(address.hearingId)).toBe(1);
  });

  it('finds the first result when the same form is sent twice, and refuses a second tab', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id, { published: true });
    const form = await changeForm(secretary, address, school);
    const other = { ...form, attempt: randomUUID() };
    const [one, same] = await Promise.all([
      changePublishedHearing(secretary, address, form, [], { now: NOW }),
      changePublishedHearing(secretary, address, form, [], { now: NOW }),
    ]);
    expect([one, same]).toEqual([
      { done: true, value: { version: 2 } },
      { done: true, value: { version: 2 } },
    ]);
    expect(await changePublishedHearing(secretary, address, other, [], { now: NOW })).toEqual({
      done: false,
      refusal: 'changed_elsewhere',
    });
    expect(await sequenceOf(address.hearingId)).toBe(1);
  });

  it('is refused when nothing changed, for drafts, for a clerk, for a foreign settlement; not found elsewhere', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id, { published: true });
    expect(
      await changePublishedHearing(secretary, address, await changeForm(secretary, address), [], {
        now: NOW,
      }),
    ).toEqual({ done: false, refusal: 'nothing_changed' });
    const form = await changeForm(secretary, address, school);
    expect(await changePublishedHearing(staffOf(here.id, 'clerk'), address, form, [], { now: NOW })).toEqual({
      done: false,
      refusal: 'no_permission',
    });
    expect(
      await changePublishedHearing(staffOf(elsewhere.id, 'secretary'), address, form, [], { now: NOW }),
    ).toEqual({ done: false, refusal: 'not_found' });
    const foreign = await changeForm(secretary, address, {
      sittings: moved({ settlementId: elsewhere.settlementId }),
    });
    expect(await changePublishedHearing(secretary, address, foreign, [], { now: NOW })).toEqual({
      done: false,
      refusal: 'foreign_settlement',
    });
    const draft = await makeHearing(secretary, here.id);
    expect(
      await changePublishedHearing(secretary, draft, await changeForm(secretary, draft, school), [], {
        now: NOW,
      }),
    ).toEqual({ done: false, refusal: 'in_state_draft' });
    expect(await auditOf(address.hearingId)).toEqual(['hearing.drafted', 'hearing.published']);
  });

  it('keeps the notice period when the day moves, and lets the place change at any time', async () => {
    const secretary = staffOf(strict.id, 'secretary');
    const address = await makeHearing(secretary, strict.id, { published: true });
    const late = { now: new Date('2026-12-09T04:00:00Z') };
    const day = await changeForm(secretary, address, { sittings: moved({ heldOn: '2026-12-12' }) });
    expect(await changePublishedHearing(secretary, address, day, [], late)).toEqual({
      done: false,
      refusal: 'notice_too_short',
    });
    expect(
      await changePublishedHearing(
        secretary,
        address,
        await changeForm(secretary, address, school),
        [],
        late,
      ),
    ).toMatchObject({ done: true });
  });

  it('announces a postponed hearing again when it gets its new day', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id, { published: true });
    await sql(`UPDATE hearing SET state = 'postponed' WHERE id = $1`, [address.hearingId]);
    const form = await changeForm(secretary, address, { sittings: moved({ heldOn: '2026-12-20' }) });
    expect(await changePublishedHearing(secretary, address, form, [], { now: NOW })).toMatchObject({
      done: true,
    });
    expect((await getPublicHearing(here.id, address.hearingId))?.state).toBe('announced');
  });
});

describe('cancelling a hearing', () => {
  const reason = () => ({ attempt: randomUUID(), reasonKy: 'Жол жабык', reasonRu: 'Дорога закрыта' });

  it('keeps it on its page with the reason as a last version', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id, { published: true });
    const form = reason();
    expect(await cancelHearing(secretary, address, form, { now: NOW })).toEqual({
      done: true,
      value: { version: 2 },
    });
    expect(await cancelHearing(secretary, address, form, { now: NOW })).toEqual({
      done: true,
      value: { version: 2 },
    });
    expect(await cancelHearing(secretary, address, reason(), { now: NOW })).toEqual({
      done: false,
      refusal: 'in_state_cancelled',
    });
    const shown = await getPublicHearing(here.id, address.hearingId);
    expect(shown).toMatchObject({
      state: 'cancelled',
      cancelledAt: NOW.toISOString(),
      notice: { cancelled: { ky: 'Жол жабык', ru: 'Дорога закрыта' } },
    });
    expect(shown?.versions[0]).toMatchObject({
      number: 2,
      changed: ['cancelled'],
      note: { ru: 'Дорога закрыта' },
    });
    expect(await auditOf(address.hearingId)).toEqual([
      'hearing.drafted',
      'hearing.published',
      'hearing.cancelled',
    ]);
    expect(await sequenceOf(address.hearingId)).toBe(1);
  });

  it('is refused for drafts, for a clerk, after the day, for what is known from a source; not found elsewhere', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id, { published: true });
    expect(await cancelHearing(staffOf(here.id, 'clerk'), address, reason(), { now: NOW })).toEqual({
      done: false,
      refusal: 'no_permission',
    });
    expect(await cancelHearing(staffOf(elsewhere.id, 'secretary'), address, reason(), { now: NOW })).toEqual({
      done: false,
      refusal: 'not_found',
    });
    expect(
      await cancelHearing(secretary, address, reason(), { now: new Date('2026-12-11T04:00:00Z') }),
    ).toEqual({ done: false, refusal: 'sittings_over' });
    expect(
      await cancelHearing(secretary, await makeHearing(secretary, here.id), reason(), { now: NOW }),
    ).toEqual({ done: false, refusal: 'in_state_draft' });
    await sql(`UPDATE hearing SET sources = ARRAY['https://24.kg'] WHERE id = $1`, [address.hearingId]);
    expect(await cancelHearing(secretary, address, reason(), { now: NOW })).toEqual({
      done: false,
      refusal: 'known_from_source',
    });
  });

  it('lets only one of cancelling and changing at once win', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id, { published: true });
    const form = await changeForm(secretary, address, school);
    await Promise.all([
      cancelHearing(secretary, address, reason(), { now: NOW }),
      changePublishedHearing(secretary, address, form, [], { now: NOW }),
    ]);
    const shown = await getPublicHearing(here.id, address.hearingId);
    expect(shown?.state).toBe('cancelled');
    expect(shown?.versions[0]?.content.cancelled).not.toBeNull();
    expect(shown?.versions.map(({ number }) => number)).toEqual(
      shown?.versions.map((_, index) => shown.versions.length - index),
    );
  });
});
