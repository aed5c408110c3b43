import { noteCode } from '@/lib/council/notes';
import type { Translate } from '@/lib/i18n/translate';

/** A note of the gathered data in the reader's words; one without words yet stands as it was printed. */
export function Note({ t, printed }: { t: Translate; printed: string }) {
  const code = noteCode(printed);
  return code ? (
    t(`council:note.${code}`)
  ) : (
    <span lang={/\p{Script=Cyrillic}/u.test(printed) ? 'ky' : 'en'}>{printed}</span>
  );
}
