import 'server-only';
import { config } from '@/lib/config';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { httpGateway, type SmsGateway } from './gateway';
import { renderText, type Texts, type TextTemplate } from './texts';

/** Every SMS carries a code; after this long the code has expired and the SMS would only cost. */
const LIFE_MS = 10 * 60_000;

/**
 * Sends an SMS and marks it sent; what it carried is forgotten. At least once: when the worker dies between the gateway's answer and
 * the mark, the next attempt sends it again under the same id.
 */
export async function sendText(textId: string, now: Date, gateway = configuredGateway()): Promise<void> {
  const text = await db.textMessage.findUnique({
    where: { id: textId },
    select: {
      id: true,
      phone: true,
      locale: true,
      template: true,
      parameters: true,
      createdAt: true,
      sentAt: true,
      failure: true,
    },
  });
  if (!text || text.sentAt || text.failure === 'expired') return;
  if (now.getTime() - text.createdAt.getTime() > LIFE_MS) return note(textId, { failure: 'expired' }, true);
  const t = translator(isLocale(text.locale) ? text.locale : 'ky');
  const body = renderText(t, text.template as TextTemplate, text.parameters as Texts[TextTemplate]);
  if (config().demonstration) return note(textId, { sentAt: now, body }, true);
  const failure = await gateway({ id: text.id, phone: text.phone, text: body });
  if (!failure) return note(textId, { sentAt: now, failure: null }, true);
  await note(textId, { failure: failure.reason }, failure.forGood);
  if (!failure.forGood) throw new Error(`The SMS gateway did not take a text: ${failure.reason}`);
}

type Mark = { sentAt?: Date; failure?: string | null; body?: string };

async function note(id: string, mark: Mark, forget: boolean): Promise<void> {
  await inTransaction((tx) =>
    tx.textMessage.update({ where: { id }, data: { ...mark, ...(forget ? { parameters: {} } : {}) } }),
  );
}

function configuredGateway(): SmsGateway {
  const { sms } = config();
  if (!sms) return async () => ({ reason: 'no gateway', forGood: true });
  return httpGateway(sms);
}
