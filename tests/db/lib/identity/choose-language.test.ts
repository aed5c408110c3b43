import { expect, it } from 'vitest';
import type { Person } from '@/lib/identity/actor';
import { chooseLanguage } from '@/lib/identity/choose-language';
import { makeAccount } from '@/tests/support/accounts';
import { testDatabase } from '@/tests/support/database';

const { sql } = testDatabase();

it('remembers the language in which a person wants letters, and says so in the log', async () => {
  const userId = await makeAccount('aida@post.kg', { locale: 'ky' });
  await chooseLanguage({ kind: 'resident', userId } as Person, 'ru');
  expect(await sql('SELECT locale FROM app_user WHERE id = $1', [userId])).toEqual([{ locale: 'ru' }]);
  expect(
    await sql(`SELECT details FROM audit_entry WHERE action = 'language.chosen' AND subject_id = $1`, [
      userId,
    ]),
  ).toEqual([{ details: { language: 'ru' } }]);
});
