import 'server-only';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { config } from '@/lib/config';
import { blindIndex, encryptField } from '@/lib/crypto/field-encryption';
import { inTransaction } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { writeLetter } from '@/lib/mail/write-letter';
import { paths } from '@/lib/paths';
import { CODE_DIGITS, CODE_MINUTES } from './limits';

type Request = { email: string; locale: Locale; returnTo: string };

/**
 * Sends a code and a link to an address and returns the id of this sign-in for the visitor's cookie.
 * It never asks whether the address is known: a first sign-in and a hundredth one look and last the same.
 */
export async function requestSignIn(
  { email, locale, returnTo }: Request,
  { now }: { now: Date },
): Promise<string> {
  const id = randomUUID();
  const code = randomInt(10 ** CODE_DIGITS)
    .toString()
    .padStart(CODE_DIGITS, '0');
  const token = randomBytes(32).toString('base64url');
  await inTransaction(async (tx) => {
    await tx.signInCode.create({
      data: {
        id,
        emailCipher: encryptField(email, { column: 'sign_in_code.email_cipher', row: id }),
        emailIndex: blindIndex('email', email),
        locale,
        returnTo,
        codeHash: codeHash(id, code),
        linkHash: linkHash(token),
        createdAt: now,
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
      },
    });
    const link = config().origin + paths.signInLink(locale, token);
    await writeLetter(tx, {
      dedupeKey: `sign_in/${id}`,
      recipient: email,
      locale,
      template: 'sign_in',
      parameters: { code, link, minutes: CODE_MINUTES },
    });
    await recordAudit(tx, {
      action: 'sign_in.requested',
      subject: 'sign_in_code',
      subjectId: id,
      municipalityId: null,
      actor: { kind: 'visitor' },
      details: {},
    });
  });
  return id;
}

/** The id is part of what is hashed: the same digits sent to two people differ. */
export function codeHash(id: string, code: string): string {
  return keyedHash('sign-in-code', `${id}\0${code}`);
}

export function linkHash(token: string): string {
  return keyedHash('sign-in-link', token);
}
