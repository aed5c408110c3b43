import type { Translate } from '@/lib/i18n/translate';

/** Everything that is said by SMS. Cyrillic is sent as UCS-2, and 70 of its characters are one SMS: each more costs a second one. */
export type Texts = { sign_in: { code: string } };
export type TextTemplate = keyof Texts;

export const SMS_LENGTH = 70;

/** A text in the reader's language. Pure. */
export function renderText<K extends TextTemplate>(t: Translate, _: K, { code }: Texts[K]): string {
  return t('mail:sms.sign_in', { code });
}
