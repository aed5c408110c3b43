import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { QUERY_LIMIT } from '@/lib/municipalities/search-text';
import { paths } from '@/lib/paths';
import { Button } from '../ui/button';
import { Field } from '../ui/field';

/** The front door: one field, as large as it deserves. A GET form: the result has an address. */
export function FindForm({ t, locale, typed }: { t: Translate; locale: Locale; typed: string }) {
  return (
    <search className="no-print" aria-label={t('municipality:find.search')}>
      <form
        action={paths.home(locale)}
        method="get"
        className="max-w-3xl rounded-lg bg-surface p-5 shadow-raised sm:p-7"
      >
        <Field
          name="q"
          label={<span className="text-lg">{t('municipality:find.label')}</span>}
          hint={t('municipality:find.hint')}
        >
          {(control) => (
            <div className="flex w-full flex-col gap-3 sm:flex-row">
              <input
                {...control}
                type="search"
                className="control text-lg sm:grow"
                defaultValue={typed}
                maxLength={QUERY_LIMIT * 2}
                autoComplete="off"
                enterKeyHint="search"
              />
              <Button icon="search">{t('municipality:find.submit')}</Button>
            </div>
          )}
        </Field>
      </form>
    </search>
  );
}
