import { dayOf, timeOf } from '@/lib/clock';
import type { Translate } from '@/lib/i18n/translate';

type ShownCodeProps = { t: Translate; code: { text: string; expiresAt: Date } };

/** The code as large as the screen allows, in two groups: it is read across a counter, or aloud. */
export function ShownCode({ t, code: { text, expiresAt } }: ShownCodeProps) {
  return (
    <>
      <p className="shown-code" translate="no">
        {text.split(' ').map((group) => (
          <span key={group}>{group} </span>
        ))}
      </p>
      <p>{t('residency:confirm.code_body')}</p>
      <p>
        {t('residency:confirm.code_until')}:{' '}
        <time dateTime={expiresAt.toISOString()}>
          {timeOf(expiresAt)}
          <span className="sr-only"> {dayOf(expiresAt)}</span>
        </time>
      </p>
    </>
  );
}
