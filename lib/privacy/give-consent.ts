import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import type { Person } from '@/lib/identity/actor';
import { consentText } from './consent-text';

/** Agrees to the wording that the page of `locale` shows, once: a second click changes nothing. */
export function giveConsent(actor: Person, locale: Locale, { now }: { now: Date }): Promise<void> {
  return inTransaction(async (tx) => {
    const text = consentText(locale);
    if (!(await storeConsent(tx, actor.userId, locale, now))) return;
    await recordAudit(tx, {
      action: 'consent.given',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: { version: text.version, language: locale },
    });
  });
}

/** Takes every consent in force back. What it means is on its page: no acts until it is given again; reading and the account stay. */
export function withdrawConsent(actor: Person, { now }: { now: Date }): Promise<void> {
  return inTransaction(async (tx) => {
    const inForce = await tx.consent.findMany({
      where: { userId: actor.userId, withdrawnAt: null },
      select: { id: true, text: { select: { version: true } } },
    });
    const { count } = await tx.consent.updateMany({
      where: { id: { in: inForce.map(({ id }) => id) }, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      action: 'consent.withdrawn',
      subject: 'user',
      subjectId: actor.userId,
      municipalityId: null,
      actor,
      details: { version: Math.max(...inForce.map(({ text }) => text.version)) },
    });
  });
}

/** Writes the wording, if nobody was shown it before, and the consent to it; whether it is a new one. */
export async function storeConsent(tx: Tx, userId: string, locale: Locale, now: Date): Promise<boolean> {
  const text = consentText(locale);
  await tx.consentText.createMany({ data: [{ ...text, firstShownAt: now }], skipDuplicates: true });
  const { count } = await tx.consent.createMany({
    data: [{ userId, textHash: text.hash, givenAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}
