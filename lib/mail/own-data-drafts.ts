import type { Translate } from '@/lib/i18n/translate';

/** What a person is told about the own data. `until` is a day in the reader's language. */
export type OwnDataLetter = {
  event: 'export_ready' | 'deletion_asked' | 'deletion_stopped' | 'deleted';
  link: string | null;
  days: number;
  until: string | null;
};

type Draft = { subject: string; paragraphs: string[]; why: string };

export function ownDataDraft(t: Translate, { event, link, days, until }: OwnDataLetter): Draft {
  return {
    subject: t(`privacy:letter.${event}.subject`),
    paragraphs: [
      t(`privacy:letter.${event}.text`, { count: days, until }),
      ...(link ? [`${t('privacy:letter.link')}\n${link}`] : []),
    ],
    why: t('privacy:letter.why'),
  };
}
