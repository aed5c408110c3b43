import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/transaction';
import { writeLetter } from '@/lib/mail/write-letter';
import { destroyExpired } from '@/lib/privacy/destroy-expired';
import { testDatabase } from '@/tests/support/database';
import { makeWholePerson } from '@/tests/support/whole-person';

const { sql } = testDatabase();
const now = new Date('2026-11-21T21:23:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

beforeEach(() => sql('TRUNCATE app_user, letter, sign_in_code, upload, rate_limit, text_message CASCADE'));

async function letterOf(age: number, template = 'own_data'): Promise<void> {
  const dedupeKey = randomUUID();
  await inTransaction((tx) =>
    writeLetter(tx, {
      dedupeKey,
      recipient: 'aida@post.kg',
      locale: 'ky',
      template: 'sign_in',
      parameters: { code: '123456', link: 'x', minutes: 10 },
    }),
  );
  await sql('UPDATE letter SET created_at = $1, template = $3 WHERE dedupe_key = $2', [
    daysAgo(age),
    dedupeKey,
    template,
  ]);
}

it('destroys what is over, keeps what is not, and certifies the counts and nothing else', async () => {
  await letterOf(91);
  await letterOf(89);
  await letterOf(2, 'sign_in');
  await letterOf(0, 'sign_in');
  await sql(`INSERT INTO rate_limit (key, points, expire) VALUES ('old', 1, $1), ('fresh', 1, $2)`, [
    daysAgo(2).getTime(),
    now.getTime(),
  ]);
  const counts = await destroyExpired({ now });
  expect(counts).toMatchObject({ letter: 1, letter_code: 1, rate_limit: 1, session: 0, own_copy: 0 });
  expect(await sql('SELECT 1 FROM letter')).toHaveLength(3);
  const [certificate] = await sql<{ details: { counts: object; job: string } }>(
    `SELECT details FROM audit_entry WHERE action = 'data.destroyed' ORDER BY seq DESC LIMIT 1`,
  );
  expect(certificate?.details).toEqual({ counts, job: 'retention.run' });
  expect(JSON.stringify(certificate)).not.toContain('aida');
});

it('empties a proposal that was taken back a year ago and never published', async () => {
  const { hidden, published } = await makeWholePerson('aida@post.kg', new Date('2026-05-20T06:00:00Z'));
  await sql(`UPDATE proposal SET state = 'withdrawn', state_since = $2 WHERE id = $1`, [
    hidden,
    daysAgo(366),
  ]);
  expect((await destroyExpired({ now })).hidden_proposal).toBe(1);
  expect((await destroyExpired({ now })).hidden_proposal).toBe(0);
  expect(await sql('SELECT id, title FROM proposal ORDER BY number')).toEqual([
    { id: published, title: 'PUBLISHED title' },
    { id: hidden, title: '—' },
  ]);
  expect(await sql('SELECT proposal_id FROM proposal_file')).toEqual([{ proposal_id: published }]);
});

it('certifies a day on which nothing was over', async () => {
  const counts = await destroyExpired({ now });
  expect(Object.values(counts).every((count) => count === 0)).toBe(true);
});
