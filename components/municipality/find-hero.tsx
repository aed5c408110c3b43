import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { HORNS } from '../layout/brand-mark';
import { FindForm } from './find-form';

/** The top of the front page: what the portal is in one sentence, and the one thing to do. */
export function FindHero({ t, locale, typed }: { t: Translate; locale: Locale; typed: string }) {
  return (
    <div className="relative mt-4 overflow-hidden rounded-lg bg-band p-5 text-band-figure sm:p-10 print:bg-bg print:p-0 print:text-ink">
      <svg
        viewBox="4 6 40 36"
        aria-hidden="true"
        focusable="false"
        className="absolute -top-6 -right-16 hidden size-96 opacity-15 md:block print:hidden"
      >
        <path
          d={HORNS}
          fill="none"
          stroke="currentColor"
          strokeWidth="3.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div className="relative grid gap-4">
        <h1 className="text-4xl font-bold text-[white] print:text-ink">{t('municipality:find.title')}</h1>
        <p className="max-w-text text-lg">{t('municipality:find.lead')}</p>
        <div className="mt-3 text-ink">
          <FindForm t={t} locale={locale} typed={typed} />
        </div>
      </div>
    </div>
  );
}
