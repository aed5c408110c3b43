import 'server-only';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { config } from '@/lib/config';
import { blindIndex, encryptField } from '@/lib/crypto/field-encryption';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { writeLetter } from '@/lib/mail/write-letter';
import { paths } from '@/lib/paths';
import { writeText } from '@/lib/sms/write-text';
import { CODE_DIGITS, CODE_MINUTES } from './limits';

/** Where the code goes: a mail address or a phone, each in its one spelling (lib/auth/input). */
type Request = { locale: Locale; returnTo: string } & ({ email: string } | { phone: string });

/**
 * Sends a code and, by mail, a link, and returns the id of this sign-in for the visitor's cookie.
 * It never asks whether the address is known: a first sign-in and a hundredth one look and last the same.
 */
export async function requestSignIn(request: Request, { now }: { now: Date }): Promise<string> {
  const { locale, returnTo } = request;
  const id = randomUUID();
  const code = randomInt(10 ** CODE_DIGITS)
    .toString()
    .padStart(CODE_DIGITS, '0');
  const token = 'email' in request ? randomBytes(32).toString('base64url') : null;
  await inTransaction(async (tx) => {
    await tx.signInCode.create({
      data: {
        id,
        ...sealedContact(id, request),
        locale,
        returnTo,
        codeHash: codeHash(id, code),
        linkHash: token && linkHash(token),
        createdAt: now,
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
      },
    });
    await say(tx, id, request, code, token);
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

function sealedContact(row: string, request: Request) {
  return 'email' in request
    ? {
        emailCipher: encryptField(request.email, { column: 'sign_in_code.email_cipher', row }),
        emailIndex: blindIndex('email', request.email),
      }
    : {
        phoneCipher: encryptField(request.phone, { column: 'sign_in_code.phone_cipher', row }),
        phoneIndex: blindIndex('phone', request.phone),
      };
}

async function say(tx: Tx, id: string, request: Request, code: string, token: string | null): Promise<void> {
  const { locale } = request;
  const dedupeKey = `sign_in/${id}`;
  if ('phone' in request) {
    await writeText(tx, {
      dedupeKey,
      phone: request.phone,
      locale,
      template: 'sign_in',
      parameters: { code },
    });
    return;
  }
  const link = config().origin + paths.signInLink(locale, token ?? '');
  await writeLetter(tx, {
    dedupeKey,
    recipient: request.email,
    locale,
    template: 'sign_in',
    parameters: { code, link, minutes: CODE_MINUTES },
  });
}

/** The id is part of what is hashed: the same digits sent to two people differ. */
export function codeHash(id: string, code: string): string {
  return keyedHash('sign-in-code', `${id}\0${code}`);
}

export function linkHash(token: string): string {
  return keyedHash('sign-in-link', token);
}
