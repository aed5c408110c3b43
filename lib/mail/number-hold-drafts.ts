import type { Translate } from '@/lib/i18n/translate';

/**
 * A personal number is shown for a second account, or it has been decided whose it is. The two accounts get different letters, and
 * neither tells who the other is. `own`: one account with two numbers.
 */
export type NumberHoldLetter = {
  event: 'held' | 'moved' | 'kept';
  to: 'claimant' | 'holder' | 'own';
  municipality: string | null;
  link: string;
};

export function numberHoldDraft(t: Translate, { event, to, municipality, link }: NumberHoldLetter) {
  const words = `mail:number_hold.${event}_${to}` as 'mail:number_hold.held_claimant';
  return {
    subject: t(`mail:number_hold.${event}_subject`),
    paragraphs: [t(words), ...(municipality ? [municipality] : []), `${t('mail:number_hold.link')}\n${link}`],
    why: t('mail:number_hold.why'),
  };
}
