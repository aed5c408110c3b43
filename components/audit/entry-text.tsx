import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { Details } from '../ui/details';
import { Link } from '../ui/link';

type EntryTextProps = { t: Translate; locale: Locale; entry: { seq: number; text: string } };

/** The number of an entry, which unfolds to the text that its proof is about, and the way to the proof. */
export function EntryText({ t, locale, entry: { seq, text } }: EntryTextProps) {
  return (
    <Details summary={`№ ${seq}`}>
      <p className="text-sm text-muted">{t('audit:log.text')}</p>
      <p>
        <code className="break-all text-sm">{text}</code>
      </p>
      <p>
        <Link href={paths.entryProof(locale, seq)}>{t('audit:log.prove')}</Link>
      </p>
    </Details>
  );
}
