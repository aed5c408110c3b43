import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { cancelHearing } from '@/lib/hearings/cancel-hearing';
import { hearingPublished } from '@/lib/notifications/hearing-published';
import { testDatabase } from '@/tests/support/database';
import { makeHearing, makeMunicipality, NOW, staffOf } from '@/tests/support/hearings';

const { sql } = testDatabase();

it('writes to everyone in the office once, in the own language, also when the job runs twice', async () => {
  const { id } = await makeMunicipality('letters');
  const other = await makeMunicipality('letters-elsewhere');
  const hire = async (email: string, locale: string, role: string, municipalityId: string) => {
    const userId = randomUUID();
    await sql('INSERT INTO app_user (id, email, locale) VALUES ($1, $2, $3)', [userId, email, locale]);
    await sql('INSERT INTO role_grant (id, user_id, municipality_id, role) VALUES ($1, $2, $3, $4::"Role")', [
      randomUUID(),
      userId,
      municipalityId,
      role,
    ]);
  };
  await hire('clerk@ashar.example', 'ky', 'clerk', id);
  await hire('secretary@ashar.example', 'ru', 'secretary', id);
  await hire('finance@ashar.example', 'ru', 'finance', id);
  await hire('stranger@ashar.example', 'ru', 'secretary', other.id);
  const secretary = staffOf(id, 'secretary');
  const address = await makeHearing(secretary, id, { published: true });
  const job = { hearingId: address.hearingId, version: 1 };
  await hearingPublished(job);
  await hearingPublished(job);
  const letters = () =>
    sql<{ recipient: string; locale: string; event: string; title: string }>(
      `SELECT recipient, locale, parameters->>'event' AS event, parameters->>'title' AS title FROM letter ORDER BY split_part(dedupe_key, '/', 3)::int, recipient`,
    );
  expect(await letters()).toEqual([
    {
      recipient: 'clerk@ashar.example',
      locale: 'ky',
      event: 'published',
      title: '2027-жылдын бюджетинин долбоору',
    },
    {
      recipient: 'secretary@ashar.example',
      locale: 'ru',
      event: 'published',
      title: 'Проект бюджета на 2027 год',
    },
  ]);

  await cancelHearing(
    secretary,
    address,
    { attempt: randomUUID(), reasonKy: 'Жол жабык', reasonRu: 'Дорога закрыта' },
    { now: NOW },
  );
  await hearingPublished({ ...job, version: 2 });
  expect((await letters()).slice(2).map(({ event }) => event)).toEqual(['cancelled', 'cancelled']);
});

it('does nothing for a version that is not there', async () => {
  const count = async () => (await sql('SELECT 1 FROM letter')).length;
  const before = await count();
  await hearingPublished({ hearingId: randomUUID(), version: 1 });
  expect(await count()).toBe(before);
});
