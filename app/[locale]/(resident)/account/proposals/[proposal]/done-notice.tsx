import { Notice } from '@/components/ui/notice';
import type { Translate } from '@/lib/i18n/translate';

/** The answer to what the person has just done here; anything else in the address says nothing. */
export function DoneNotice({ t, what, number }: { t: Translate; what: string; number: number }) {
  switch (what) {
    case 'sent':
      return (
        <Notice kind="success" live title={t('proposals:mine.sent_title', { number })}>
          <p>{t('proposals:mine.sent_text')}</p>
        </Notice>
      );
    case 'completed':
      return <Notice kind="success" live title={t('proposals:mine.completed_title')} />;
    case 'withdrawn':
      return <Notice kind="success" live title={t('proposals:mine.withdrawn_title')} />;
    default:
      return null;
  }
}
