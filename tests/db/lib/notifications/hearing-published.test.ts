import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { cancelHearing } from '@/lib/hearings/cancel-hearing';
import { hearingPublished } from '@/lib/notifications/hearing-published';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';
import { makeHearing, makeMunicipality, NOW, staffOf } from '@/tests/support/hearings';

const { sql } = testDatabase();

it('writes to everyone in the office once, in the own language, also when the job runs twice', async () => {
  const { id } = await makeMunicipality('letters');
  const other = await makeMunicipality('letters-elsewhere');
  const hire = async (email: string, locale: string, role: string, municipalityId: string) => {
    const userId = await makeAccount(email, { locale });
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
  const letters = async () => {
    const rows = await db.letter.findMany({
      orderBy: { createdAt: 'asc' },
      select: { recipient: true, locale: true, parameters: true },
    });
    return rows
      .map(({ parameters, recipient, locale }) => {
        const { event, title } = parameters as { event: string; title: string };
        return { recipient, locale, event, title };
      })
      .sort((a, b) =>
        `${a.event === 'cancelled'}${a.recipient}`.localeCompare(`${b.event === 'cancelled'}${b.recipient}`),
      );
  };
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
