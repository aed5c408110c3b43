'use client';

import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import type { PartProps } from './hearing-form';

type TwoLanguagesProps = PartProps & {
  /** Without "Ky" and "Ru". */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** Several lines. */
  rows?: number;
};

/** One text in Kyrgyz and in Russian, side by side; below one another on a phone. */
export function TwoLanguages({ t, value, error, name, label, hint, optional, rows }: TwoLanguagesProps) {
  const languages = [
    { key: 'Ky', lang: 'ky', words: t('hearings:form.ky') },
    { key: 'Ru', lang: 'ru', words: t('hearings:form.ru') },
  ] as const;
  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      {languages.map(({ key, lang, words }) => {
        const control = {
          name: `${name}${key}`,
          label: `${label} – ${words}`,
          hint,
          error: error(`${name}${key}`),
          mark: optional ? t('ui.optional') : undefined,
          defaultValue: value(`${name}${key}`),
          lang,
        };
        return rows ? <Textarea key={key} {...control} rows={rows} /> : <TextInput key={key} {...control} />;
      })}
    </div>
  );
}
