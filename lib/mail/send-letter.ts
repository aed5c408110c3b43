import 'server-only';
import { config } from '@/lib/config';
import { encryptField } from '@/lib/crypto/field-encryption';
import { db } from '@/lib/db/client';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { type LetterTemplate, type Rendered, renderLetter, SECRET_TEMPLATES } from './templates';
import { mailServer } from './transport';

/** A secret letter that could not be sent for this long is worthless: its code has expired. */
const SECRET_LIFE_MS = 10 * 60_000;

/**
 * Sends a letter and marks it sent. At least once: when the worker dies after the mail server has taken the letter and before the
 * mark is committed, the next attempt sends it again under the same Message-ID (docs/mail.md).
 */
export async function sendLetter(letterId: string, now: Date): Promise<void> {
  const letter = await db.letter.findUnique({ where: { id: letterId } });
  if (!letter || letter.sentAt || letter.failure === 'expired') return;
  const secret = SECRET_TEMPLATES.has(letter.template);
  if (secret && now.getTime() - letter.createdAt.getTime() > SECRET_LIFE_MS) {
    await inTransaction((tx) =>
      tx.letter.update({ where: { id: letterId }, data: { failure: 'expired', parameters: {} } }),
    );
    return;
  }
  const rendered = render(letter);
  const failure = config().demonstration ? null : await post(letter, rendered);
  if (failure) {
    await inTransaction((tx) =>
      tx.letter.update({ where: { id: letterId }, data: { failure: failure.reason } }),
    );
    if (failure.forGood) return;
    throw new Error(`The mail server did not take a letter: ${failure.reason}`);
  }
  await inTransaction((tx) => markSent(tx, letter, rendered, secret));
}

/** Why a letter did not go out, without its address. `forGood`: the address itself was refused, and asking again changes nothing. */
type Failure = { reason: string; forGood: boolean };

type LetterRow = { id: string; recipient: string; locale: string; template: string; parameters: unknown };

function render({ locale, template, parameters }: LetterRow): Rendered {
  const t = translator(isLocale(locale) ? locale : 'ky');
  return renderLetter(t, template as LetterTemplate, parameters as never, config().origin);
}

async function post(
  { id, recipient, locale }: LetterRow,
  { subject, text }: Rendered,
): Promise<Failure | null> {
  const { mailFrom, origin } = config();
  try {
    await mailServer().sendMail({
      from: mailFrom,
      to: { name: '', address: recipient },
      subject,
      text,
      messageId: `<${id}@${new URL(origin).hostname}>`,
      headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
    });
    return null;
  } catch (error) {
    const { code = 'unknown', responseCode = 0 } = error as { code?: string; responseCode?: number };
    return {
      reason: [code, responseCode || ''].join(' ').trim(),
      forGood: code === 'EENVELOPE' && responseCode >= 500,
    };
  }
}

async function markSent(
  tx: Tx,
  { id, recipient }: LetterRow,
  { subject, text }: Rendered,
  secret: boolean,
): Promise<void> {
  if (config().demonstration) {
    await tx.outboxMessage.createMany({
      data: [{ letterId: id, recipientCipher: sealedFor(id, recipient), subject, body: text }],
      skipDuplicates: true,
    });
  }
  await tx.letter.update({
    where: { id },
    data: { sentAt: new Date(), failure: null, ...(secret ? { parameters: {} } : {}) },
  });
}

function sealedFor(letterId: string, recipient: string): string {
  return encryptField(recipient, { column: 'outbox_message.recipient_cipher', row: letterId });
}
