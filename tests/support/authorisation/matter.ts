import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { encryptField } from '@/lib/crypto/field-encryption';
import { inTransaction } from '@/lib/db/transaction';
import { SYSTEM } from '@/lib/identity/actor';
import { testDatabase } from '../database';
import type { People } from './people';

const HERE = 'ashar-ulgu';
type Row = { id: string };

const one = async (text: string, values: unknown[] = []): Promise<string> => {
  const [row] = await testDatabase().sql<Row>(text, values);
  if (!row) throw new Error(`The demonstration has nothing for: ${text}`);
  return row.id;
};

export type Places = { here: string; there: string; village: string; foreignVillage: string };

export async function findPlaces(): Promise<Places> {
  const here = await one('SELECT id FROM unit WHERE slug = $1', [HERE]);
  const village = (place: string) =>
    one(
      'SELECT settlement_id AS id FROM settlement_membership WHERE municipality_id = $1 AND valid_to IS NULL LIMIT 1',
      [place],
    );
  const there = await one(
    `SELECT municipality_id AS id FROM settlement_membership m JOIN unit u ON u.id = m.municipality_id
    WHERE m.valid_to IS NULL AND u.slug IS NOT NULL AND u.slug <> $1 AND u.valid_to IS NULL ORDER BY u.slug LIMIT 1`,
    [HERE],
  );
  return { here, there, village: await village(here), foreignVillage: await village(there) };
}

/** What the addresses of the table name, of `ashar-ulgu`: some for everybody, some of the `owner`, some for the staff. */
export type Matter = (what: string) => Record<string, string>;

export async function makeMatter({ here, village }: Places, { userOf }: People): Promise<Matter> {
  const { sql } = testDatabase();
  const owner = userOf.owner;
  const proposals = await sql<Row>(
    `SELECT id FROM proposal WHERE municipality_id = $1 AND state = 'submitted' ORDER BY number`,
    [here],
  );
  const [waiting = { id: '' }, own = { id: '' }] = proposals;
  await sql(`UPDATE proposal SET author_id = $2 WHERE id = $1`, [own.id, owner]);
  await sql(`UPDATE proposal SET author_id = NULL WHERE id = $1`, [waiting.id]);
  const published = await one(
    `SELECT id FROM proposal WHERE municipality_id = $1 AND state = 'published' LIMIT 1`,
    [here],
  );
  const hearing = await one(
    `SELECT id FROM hearing WHERE municipality_id = $1 AND state = 'announced' LIMIT 1`,
    [here],
  );
  const draft = randomUUID();
  await sql(
    `INSERT INTO hearing (id, municipality_id, kind, state, state_since, title_ky, updated_at) VALUES ($1, $2, 'draft_budget', 'draft', now(), 'Долбоор', now())`,
    [draft, here],
  );
  const upload = randomUUID();
  await sql(
    `INSERT INTO upload (id, storage_key, sha256, media_type, byte_length, original_name, purpose, owner_id) VALUES ($1, 'x', 'x', 'image/png', 1, 'x.png', 'proposal', $2)`,
    [upload, owner],
  );
  const invitation = randomUUID();
  await sql(
    `INSERT INTO grant_invitation (id, municipality_id, role, email_cipher, email_index, valid_from, order_number, order_date, order_signed_by, expires_at)
     SELECT $1, $2, 'clerk', $4, email_index, now(), '1', now(), 'x', now() + interval '1 day' FROM app_user WHERE id = $3`,
    [
      invitation,
      here,
      owner,
      encryptField('owner@ashar.example', { column: 'grant_invitation.email_cipher', row: invitation }),
    ],
  );
  const grant = await one(`SELECT id FROM role_grant WHERE user_id = $1`, [userOf.clerk]);
  const version = await one('SELECT id FROM budget_version WHERE municipality_id = $1 LIMIT 1', [here]);
  const approval = randomUUID();
  await sql(
    `INSERT INTO approval (id, municipality_id, command, subject_kind, subject_id, payload_hash, asked_by_id, expires_at)
     VALUES ($1, $2, 'budget.publish', 'budget_version', $3, 'x', $4, now() + interval '1 day')`,
    [approval, here, version, userOf.finance],
  );
  await inTransaction((tx) =>
    recordAudit(tx, {
      actor: SYSTEM('data'),
      action: 'data.loaded',
      subject: 'data',
      subjectId: 'x',
      municipalityId: null,
      details: { version: '1', rows: 1 },
    }),
  );
  const copy = randomUUID();
  await sql(
    `INSERT INTO data_export (id, user_id, requested_at, ready_at, expires_at) VALUES ($1, $2, now(), NULL, now() + interval '1 day')`,
    [copy, owner],
  );
  const [code, hold] = [randomUUID(), randomUUID()];
  await sql(
    `INSERT INTO residency_code (id, user_id, code_hash, issued_at, expires_at) VALUES ($1, $2, $1::uuid::text, now(), now() + interval '1 hour')`,
    [code, owner],
  );
  await sql(
    `INSERT INTO number_hold (id, municipality_id, claimant_id, holder_id, key_id, digest, via, at) VALUES ($1, $2, $3, $4, 'n1', $5, 'counter', now())`,
    [hold, here, userOf.resident, owner, 'A'.repeat(43)],
  );
  const values: Record<string, string> = {
    code,
    hold,
    entry: await one('SELECT seq::text AS id FROM audit_entry ORDER BY seq LIMIT 1'),
    copy,
    file: 'copy.json',
    locale: 'ru',
    municipality: HERE,
    year: String(
      (
        await sql<{ year: number }>('SELECT year FROM budget_version WHERE municipality_id = $1 LIMIT 1', [
          here,
        ])
      )[0]?.year,
    ),
    decision: await one('SELECT id FROM decision WHERE municipality_id = $1 LIMIT 1', [here]),
    number: String(
      (await sql<{ number: number }>('SELECT number FROM hearing WHERE id = $1', [hearing]))[0]?.number,
    ),
    hearing,
    proposal: published,
    key: upload,
    invitation,
    approval,
    version,
    grant,
    user: userOf.clerk ?? '',
    token: 'no-such-link',
    '...rest': 'no-such-page',
    '...nextauth': 'session',
  };
  return (what) => ({
    ...values,
    ...(/staff.*hearings/.test(what) ? { hearing: draft } : {}),
    ...(/staff.*proposals/.test(what) ? { proposal: waiting.id } : {}),
    ...(/account.*proposals/.test(what) ? { proposal: own.id } : {}),
    settlement: village,
    // Enough for a form to be whole, so that the rules are what refuses.
    kind: 'draft_budget',
    titleKy: 'Жыйын',
    noteKy: 'Өзгөрдү',
    noteRu: 'Изменено',
    reasonKy: 'Себеп',
    reasonRu: 'Причина',
    attempt: randomUUID(),
    to: '/ru/account',
  });
}
