import type { Translate } from '@/lib/i18n/translate';

/** To the office: the notice is out (changed, called off), and what hangs on the boards must follow. */
export type HearingStaffLetter = {
  event: 'published' | 'changed' | 'cancelled';
  title: string;
  municipality: string;
  link: string;
  notice: string;
};

export function hearingStaffDraft(
  t: Translate,
  { event, title, municipality, link, notice }: HearingStaffLetter,
) {
  return {
    subject: t(`mail:hearing_staff.${event}.subject`, { title }),
    paragraphs: [
      `${municipality}\n«${title}»`,
      t(`mail:hearing_staff.${event}.text`),
      `${t('mail:hearing_staff.link')}\n${link}`,
      ...(event === 'cancelled' ? [] : [`${t('mail:hearing_staff.notice')}\n${notice}`]),
    ],
    why: t('mail:hearing_staff.why'),
  };
}
