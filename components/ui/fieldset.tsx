import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { describedBy, FieldError, FieldHint } from './field';

type FieldsetProps = {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  mark?: string;
  /** `question`: one question with several boxes. `part`: a titled part of a long form. */
  kind?: 'question' | 'part';
  children: ReactNode;
};

/** Fields that belong together under one legend (a date, a list of costs, a part of a form). */
export function Fieldset({ id, legend, hint, error, mark, kind = 'part', children }: FieldsetProps) {
  return (
    <fieldset
      id={id}
      className={classNames(kind === 'part' ? 'fieldset' : 'field', Boolean(error) && 'field-invalid')}
      aria-describedby={describedBy(id, hint, error)}
      tabIndex={error ? -1 : undefined}
    >
      <legend>
        {legend}
        {mark && <span className="field-mark"> ({mark})</span>}
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}
