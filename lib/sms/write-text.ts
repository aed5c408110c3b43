import 'server-only';
import { blindIndex, encryptField } from '@/lib/crypto/field-encryption';
import { newId } from '@/lib/db/new-id';
import type { Tx } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Texts, TextTemplate } from './texts';

type Text<K extends TextTemplate> = {
  /** One SMS for one occasion. */
  dedupeKey: string;
  /** +996… */
  phone: string;
  locale: Locale;
  template: K;
  parameters: Texts[K];
};

/** Puts an SMS on its way in the caller's transaction; the worker sends it. */
export async function writeText<K extends TextTemplate>(tx: Tx, { phone, ...text }: Text<K>): Promise<void> {
  const id = newId();
  const phoneCipher = encryptField(phone, { column: 'text_message.phone_cipher', row: id });
  const [written] = await tx.textMessage.createManyAndReturn({
    data: [{ id, phoneCipher, phoneIndex: blindIndex('phone', phone), ...text }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (written) await enqueue(tx, 'text.send', { textId: written.id });
}
