import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { NoticeContentSchema } from '@/lib/hearings/content';
import { contentHashOf } from '@/lib/hearings/content-hash';
import { publishHearing } from '@/lib/hearings/publish-hearing';
import { getPublicHearing } from '@/lib/hearings/queries';
import { testDatabase } from '@/tests/support/database';
import { completeForm, makeHearing, makeMunicipality, NOW, setRule, staffOf } from '@/tests/support/hearings';

const { sql } = testDatabase();
let here: { id: string; settlementId: string };
let strict: { id: string; settlementId: string };
const attempt = () => ({ attempt: randomUUID() });

beforeAll(async () => {
  here = await makeMunicipality('publish-here');
  strict = await makeMunicipality('publish-strict');
  await setRule(strict.id, 'hearing.notice_min', 20);
});

async function marksOf(hearingId: string) {
  const versions = await sql<{
    number: number;
    content_hash: string;
    content: unknown;
    published_at: Date;
    changed: string[];
  }>('SELECT * FROM hearing_version WHERE hearing_id = $1 ORDER BY number', [hearingId]);
  const audit = await sql<{ action: string; details: Record<string, unknown> }>(
    'SELECT action, details FROM audit_entry WHERE subject_id = $1 ORDER BY seq',
    [hearingId],
  );
  const jobs = await sql<{ payload: unknown }>(
    `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'hearing.published' AND payload->>'hearingId' = $1`,
    [hearingId],
  );
  return {
    versions,
    audit: audit.map(({ action }) => action),
    details: audit.at(-1)?.details,
    jobs: jobs.map(({ payload }) => payload),
  };
}

describe('publishing a hearing', () => {
  it('shows it to everyone and keeps the proof: time, hash, version; one audit entry, one job', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id);
    expect(await getPublicHearing(here.id, address.hearingId)).toBeNull();

    expect(await publishHearing(secretary, address, attempt(), { now: NOW })).toEqual({
      done: true,
      value: { version: 1 },
    });

    const marks = await marksOf(address.hearingId);
    expect(marks.versions).toHaveLength(1);
    expect(marks.versions[0]).toMatchObject({ number: 1, changed: [], published_at: NOW });
    expect(marks.versions[0]?.content_hash).toBe(
      contentHashOf(NoticeContentSchema.parse(marks.versions[0]?.content)),
    );
    expect(marks.audit).toEqual(['hearing.drafted', 'hearing.published']);
    expect(marks.details).toEqual({ version: 1, contentHash: marks.versions[0]?.content_hash });
    expect(marks.jobs).toEqual([{ hearingId: address.hearingId, version: 1 }]);
    const shown = await getPublicHearing(here.id, address.hearingId);
    expect(shown).toMatchObject({ state: 'announced', publishedAt: NOW.toISOString() });
    expect(shown?.versions[0]?.contentHash).toBe(contentHashOf(shown?.notice ?? completeContentMissing()));
  });

  it('makes one version when two tabs publish at once; the slower is told the state', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => publishHearing(secretary, address, attempt(), { now: NOW })),
    );
    expect(answers.filter((answer) => answer.done)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.done && answer.refusal === 'in_state_announced')).toHaveLength(
      3,
    );
    const marks = await marksOf(address.hearingId);
    expect([marks.versions.length, marks.audit.length, marks.jobs.length]).toEqual([1, 2, 1]);
  });

  it('finds the first result when the same form is sent twice', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id);
    const same = attempt();
    const answers = await Promise.all([
      publishHearing(secretary, address, same, { now: NOW }),
      publishHearing(secretary, address, same, { now: NOW }),
    ]);
    expect(answers).toEqual([
      { done: true, value: { version: 1 } },
      { done: true, value: { version: 1 } },
    ]);
    expect((await marksOf(address.hearingId)).audit).toHaveLength(2);
  });

  it('is not found for another office, another address, nonsense', async () => {
    const address = await makeHearing(staffOf(here.id, 'secretary'), here.id);
    const stranger = staffOf(strict.id, 'secretary', 'administrator');
    for (const [actor, place] of [
      [stranger, address],
      [stranger, { ...address, municipalityId: strict.id }],
      [staffOf(here.id, 'secretary'), { ...address, hearingId: 'nonsense' }],
      [staffOf(here.id, 'secretary'), { ...address, hearingId: randomUUID() }],
    ] as const) {
      expect(await publishHearing(actor, place, attempt(), { now: NOW })).toEqual({
        done: false,
        refusal: 'not_found',
      });
    }
    expect((await marksOf(address.hearingId)).audit).toEqual(['hearing.drafted']);
  });

  it('is the secretary’s or the administrator’s, not the clerk’s', async () => {
    const address = await makeHearing(staffOf(here.id, 'clerk'), here.id);
    expect(await publishHearing(staffOf(here.id, 'clerk'), address, attempt(), { now: NOW })).toEqual({
      done: false,
      refusal: 'no_permission',
    });
    expect(await publishHearing(staffOf(here.id, 'finance'), address, attempt(), { now: NOW })).toEqual({
      done: false,
      refusal: 'no_permission',
    });
    expect(
      await publishHearing(staffOf(here.id, 'administrator'), address, attempt(), { now: NOW }),
    ).toMatchObject({ done: true });
  });

  it.each([
    ['field_missing', { contact: '' }],
    ['translation_missing', { title: { ky: 'Тема', ru: '' } }],
    ['translation_date_past', { title: { ky: 'Тема', ru: '' }, translationDue: '2026-11-19' }],
    ['deadline_past', { statementDeadline: '2026-11-19T17:59:59.999Z' }],
    ['registration_late', { registrationDeadline: '2026-12-11T17:59:59.999Z' }],
    [
      'date_past',
      {
        sittings: [
          {
            heldOn: '2026-11-19',
            endsOn: null,
            startsAt: '14:00',
            endsAt: null,
            venue: { ky: 'Клуб', ru: 'Клуб' },
            settlementId: null,
          },
        ],
      },
    ],
  ] as const)('is refused with "%s" and leaves no trace', async (refusal, changes) => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id, {
      form: completeForm(structuredClone(changes) as never),
    });
    expect(await publishHearing(secretary, address, attempt(), { now: NOW })).toEqual({
      done: false,
      refusal,
    });
    const marks = await marksOf(address.hearingId);
    expect([marks.versions, marks.audit, marks.jobs]).toEqual([[], ['hearing.drafted'], []]);
  });

  it('keeps the notice period of the charter of its own municipality', async () => {
    const secretary = staffOf(strict.id, 'secretary');
    const early = completeForm();
    for (const sitting of early.notice.sittings) sitting.heldOn = '2026-12-09';
    expect(
      await publishHearing(secretary, await makeHearing(secretary, strict.id, { form: early }), attempt(), {
        now: NOW,
      }),
    ).toEqual({ done: false, refusal: 'notice_too_short' });
    expect(
      await publishHearing(secretary, await makeHearing(secretary, strict.id), attempt(), { now: NOW }),
    ).toMatchObject({ done: true });
  });

  it('goes out in one language with the day of the translation, and forgets that day where nothing is missing', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const oneSided = await makeHearing(secretary, here.id, {
      form: completeForm({ title: { ky: 'Тема', ru: '' }, translationDue: '2026-11-30' }),
      published: true,
    });
    expect((await getPublicHearing(here.id, oneSided.hearingId))?.notice.translationDue).toBe('2026-11-30');
    const whole = await makeHearing(secretary, here.id, {
      form: completeForm({ translationDue: '2026-11-30' }),
      published: true,
    });
    const shown = await getPublicHearing(here.id, whole.hearingId);
    expect([shown?.notice.translationDue, shown?.versions[0]?.content.translationDue]).toEqual([null, null]);
  });

  it('leaves nothing behind when the transaction fails', async () => {
    const secretary = staffOf(here.id, 'secretary');
    const address = await makeHearing(secretary, here.id);
    await sql(
      "CREATE FUNCTION fail_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no audit'; END $$",
    );
    await sql(
      'CREATE TRIGGER fail_audit BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION fail_audit()',
    );
    try {
      await expect(publishHearing(secretary, address, attempt(), { now: NOW })).rejects.toThrow('no audit');
    } finally {
      await sql('DROP TRIGGER fail_audit ON audit_entry');
    }
    const marks = await marksOf(address.hearingId);
    expect([marks.versions, marks.jobs]).toEqual([[], []]);
    expect(await getPublicHearing(here.id, address.hearingId)).toBeNull();
  });

  it('writes versions that the database itself refuses to change', async () => {
    const { hearingId } = await makeHearing(staffOf(here.id, 'secretary'), here.id, { published: true });
    await expect(
      sql(`UPDATE hearing_version SET content_hash = 'x' WHERE hearing_id = $1`, [hearingId]),
    ).rejects.toThrow('append-only');
    await expect(sql('DELETE FROM hearing_version WHERE hearing_id = $1', [hearingId])).rejects.toThrow(
      'append-only',
    );
  });
});

function completeContentMissing(): never {
  throw new Error('the hearing is not public');
}
