import { randomUUID } from 'node:crypto';
import { keepForm } from '@/lib/auth/keep-form';
import { requestSignIn } from '@/lib/auth/request-sign-in';
import { startSession } from '@/lib/auth/session';
import { blindIndex, encryptField } from '@/lib/crypto/field-encryption';
import type { Resident } from '@/lib/identity/actor';
import { sealedPhone } from '@/lib/identity/sealed-email';
import { sendLetter } from '@/lib/mail/send-letter';
import { submitProposal } from '@/lib/participatory-budget/submit-proposal';
import { giveConsent } from '@/lib/privacy/give-consent';
import { requestExport } from '@/lib/privacy/request-export';
import { writeText } from '@/lib/sms/write-text';
import { arrange } from '@/tests/support/audit-watch';
import { testDatabase } from './database';
import { makeCycle, makePlace, makeResident, type Place, proposalOf } from './participatory-budget';

export type WholePerson = { person: Resident; place: Place; published: string; hidden: string };

/**
 * Somebody of whom every table about people has a row, with a mark in every text that is theirs. A new table about people needs its
 * row here: tests/db/lib/privacy/own-data.test.ts says so.
 */
export async function makeWholePerson(
  email: string,
  now: Date,
  phone = '+996700987654',
): Promise<WholePerson> {
  const { sql } = testDatabase();
  const place = await makePlace();
  const cycleId = await makeCycle(place);
  const person = await makeResident(place, 'ky', email);
  const { userId } = person;
  const submit = async (mark: string) => {
    const input = proposalOf(place.settlementId, { title: `${mark} title`, authorName: 'Айгүл Токтосунова' });
    const answer = await submitProposal(person, { cycleId, input, uploadIds: [] }, { now });
    if (!answer.done) throw new Error(answer.refusal);
    return answer.value.id;
  };
  const published = await submit('PUBLISHED');
  const hidden = await submit('HIDDEN');
  await sql(`UPDATE proposal SET state = 'published', published_at = now() WHERE id = $1`, [published]);
  await sql(`UPDATE proposal SET withdraw_reason = 'MARK-reason' WHERE author_id = $1`, [userId]);
  await sql(`UPDATE app_user SET name = 'MARK-name', image = 'MARK-image' WHERE id = $1`, [userId]);
  await sql(
    `INSERT INTO account (id, user_id, type, provider, provider_account_id, access_token) VALUES ($1, $2, 'oidc', 'national', $3, 'MARK-token')`,
    [randomUUID(), userId, `MARK-account-${userId}`],
  );
  await arrange((tx) => startSession(tx, userId, now));
  await keepForm(
    { path: '/m/ashar-ulgu/proposals/new', fields: { typed: { title: ['MARK-typed'] }, files: [] }, userId },
    { now },
  );
  await sql(`INSERT INTO second_factor (user_id, secret_cipher) VALUES ($1, $2)`, [
    userId,
    encryptField('MARKSECRET', { column: 'second_factor.secret_cipher', row: userId }),
  ]);
  await sql(`INSERT INTO recovery_code (id, user_id, code_hash) VALUES ($1, $2, 'x')`, [
    randomUUID(),
    userId,
  ]);
  const code = await requestSignIn({ email, locale: 'ky', returnTo: '/ky/m/MARK-return' }, { now });
  await sql(`UPDATE sign_in_code SET consumed_at = NULL WHERE id = $1`, [code]);
  const [letter] = await sql<{ id: string }>('SELECT id FROM letter WHERE dedupe_key = $1', [
    `sign_in/${code}`,
  ]);
  await sendLetter(letter?.id ?? '', now);
  const residence = randomUUID();
  await sql(
    'INSERT INTO residence (id, user_id, settlement_id, municipality_id, valid_from) VALUES ($1, $2, $3, $4, $5)',
    [residence, userId, place.settlementId, place.municipalityId, now],
  );
  await sql(
    `INSERT INTO residency_code (id, user_id, code_hash, issued_at, expires_at) VALUES ($1, $2, $3, now(), now() + interval '1 hour')`,
    [randomUUID(), userId, userId],
  );
  const confirmation = randomUUID();
  await sql(
    `INSERT INTO residency_confirmation (id, user_id, residence_id, municipality_id, confirmed_by_id, confirmed_at, name_cipher, address_cipher)
     VALUES ($1, $2, $3, $4, gen_random_uuid(), now(), $5, $6)`,
    [
      confirmation,
      userId,
      residence,
      place.municipalityId,
      encryptField('MARK-passport-name', { column: 'residency_confirmation.name_cipher', row: confirmation }),
      encryptField('MARK-passport-address', {
        column: 'residency_confirmation.address_cipher',
        row: confirmation,
      }),
    ],
  );
  await sql(
    `INSERT INTO role_grant (id, user_id, municipality_id, role, valid_from, valid_to, order_number) VALUES ($1, $2, $3, 'clerk', '2020-01-01', '2021-01-01', 'MARK-order')`,
    [randomUUID(), userId, place.municipalityId],
  );
  const upload = (name: string, state: string) =>
    sql<{ id: string }>(
      `INSERT INTO upload (id, storage_key, sha256, media_type, byte_length, original_name, purpose, owner_id, state, claimed_at)
       VALUES ($1, $2, $3, 'image/webp', 1, $4, 'proposal', $5, $6::"UploadState", CASE WHEN $6 = 'claimed' THEN now() END) RETURNING id`,
      [randomUUID(), `${'0'.repeat(64)}.webp`, '0'.repeat(64), name, userId, state],
    );
  await upload('MARK-pending.jpg', 'pending');
  for (const [proposal, name] of [
    [published, 'PUBLISHED.jpg'],
    [hidden, 'HIDDEN.jpg'],
  ] as const) {
    const [file] = await upload(name, 'claimed');
    await sql('INSERT INTO proposal_file (id, proposal_id, ordinal, upload_id) VALUES ($1, $2, 1, $3)', [
      randomUUID(),
      proposal,
      file?.id,
    ]);
  }
  await sql(
    `INSERT INTO person_number (id, user_id, key_id, digest, via, at) VALUES ($1, $2, 'k1', $3, 'counter', now())`,
    [randomUUID(), userId, randomUUID().replaceAll('-', '').padEnd(43, 'x')],
  );
  const hold = randomUUID();
  await sql(
    `INSERT INTO number_hold (id, municipality_id, claimant_id, holder_id, key_id, digest, via, at, name_cipher, address_cipher)
     VALUES ($1, $2, $3, $3, 'k1', $4, 'counter', now(), $5, $6)`,
    [
      hold,
      place.municipalityId,
      userId,
      'h'.repeat(43),
      encryptField('MARK-hold-name', { column: 'number_hold.name_cipher', row: hold }),
      encryptField('MARK-hold-address', { column: 'number_hold.address_cipher', row: hold }),
    ],
  );
  await arrange(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: sealedPhone(userId, phone) });
    await writeText(tx, {
      dedupeKey: `text/${userId}`,
      phone,
      locale: 'ky',
      template: 'sign_in',
      parameters: { code: '123456' },
    });
  });
  const form = randomUUID();
  await sql(
    `INSERT INTO kept_form (id, token_hash, user_id, path, fields_cipher, expires_at) VALUES ($1::text::uuid, $1::text, $2, '/ky/m/x/proposals/new', $3, now())`,
    [form, userId, encryptField('MARK-typed', { column: 'kept_form.fields_cipher', row: form })],
  );
  const invitation = randomUUID();
  await sql(
    `INSERT INTO grant_invitation (id, municipality_id, role, email_cipher, email_index, valid_from, order_number, order_date, order_signed_by, expires_at)
     VALUES ($1, $2, 'clerk', $3, $4, now(), 'MARK-invited', now(), 'MARK-signer', now())`,
    [
      invitation,
      place.municipalityId,
      encryptField(email, { column: 'grant_invitation.email_cipher', row: invitation }),
      blindIndex('email', email),
    ],
  );
  await giveConsent(person, 'ky', { now });
  await requestExport(person, { now });
  return { person, place, published, hidden };
}
