import type { Translate } from '@/lib/i18n/translate';
import type { RoleName } from '@/lib/identity/actor';

/** What a person is told of an own role. Names and days are already in the reader's language; null where there is nothing to say. */
export type RoleLetter = {
  event: 'granted' | 'ended' | 'offered';
  role: RoleName;
  municipality: string | null;
  from: string | null;
  until: string | null;
  order: string | null;
  link: string | null;
};

type Draft = { subject: string; paragraphs: string[]; why: string };

export function roleDraft(t: Translate, letter: RoleLetter): Draft {
  const { event, role, municipality, from, until, order, link } = letter;
  const facts = [
    `${t('people:column.role')}: ${t(`staff:roles.${role}`)}`,
    municipality,
    from && `${t('people:column.from')}: ${from}`,
    until && `${t('people:column.to')}: ${until}`,
    order && `${t('people:column.order')}: ${order}`,
  ];
  return {
    subject: t(`mail:role.${event}.subject`),
    paragraphs: [
      t(`mail:role.${event}.text`),
      facts.filter(Boolean).join('\n'),
      ...(link ? [`${t(`mail:role.${event === 'offered' ? 'link_offer' : 'link'}`)}\n${link}`] : []),
    ],
    why: t('mail:role.why'),
  };
}

/** Duties that went from one person of the staff to another. */
export type DutiesLetter = {
  event: 'given' | 'received';
  municipality: string;
  drafts: number;
  requests: number;
  link: string;
};

export function dutiesDraft(
  t: Translate,
  { event, municipality, drafts, requests, link }: DutiesLetter,
): Draft {
  return {
    subject: t(`mail:duties.${event}.subject`),
    paragraphs: [
      t(`mail:duties.${event}.text`),
      [
        municipality,
        `${t('people:handover.drafts')}: ${drafts}`,
        `${t('people:handover.requests')}: ${requests}`,
      ].join('\n'),
      ...(event === 'received' ? [`${t('mail:role.link')}\n${link}`] : []),
    ],
    why: t('mail:duties.why'),
  };
}
