import type { Translate } from '@/lib/i18n/translate';

/** To whoever has been confirmed at a counter: so that a confirmation in somebody else's name does not stay unnoticed. */
export type ResidencyConfirmedLetter = { settlement: string; municipality: string; link: string };

export function residencyConfirmedDraft(
  t: Translate,
  { settlement, municipality, link }: ResidencyConfirmedLetter,
) {
  return {
    subject: t('mail:residency.subject'),
    paragraphs: [
      t('mail:residency.text'),
      `${settlement}\n${municipality}`,
      t('mail:residency.not_you'),
      `${t('mail:residency.link')}\n${link}`,
    ],
    why: t('mail:residency.why'),
  };
}
