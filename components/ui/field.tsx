import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

/** What every control takes; all texts already in the reader's language. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  /** A sentence below the label: what is expected, an example. */
  hint?: ReactNode;
  /** The sentence that says how to put it right. */
  error?: ReactNode;
  required?: boolean;
  /** A word after the label, for the rarer of the two kinds on the page: usually "optional". */
  mark?: string;
  /** Default: the name. The error summary links here. */
  id?: string;
};

/** What the control itself must carry so that label, hint and error belong to it. */
export type ControlProps = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

/**
 * The frame of one question: label above, hint below it, error between hint and control.
 * Use the ready controls (TextInput, Select, …); use Field itself only for a control that is not among them.
 */
export function Field({
  name,
  label,
  hint,
  error,
  required,
  mark,
  id = name,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const control: ControlProps = {
    id,
    name,
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? true : undefined,
    'aria-required': required ? true : undefined,
  };
  return (
    <div className={classNames('field', Boolean(error) && 'field-invalid')}>
      <label className="field-label" htmlFor={id}>
        {label}
        {mark && <span className="field-mark"> ({mark})</span>}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children(control)}
    </div>
  );
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <div className="field-hint" id={`${id}-hint`}>
      {hint}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: ReactNode }) {
  if (!error) return null;
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="warning" />
      <span>{error}</span>
    </p>
  );
}

export function describedBy(id: string, hint: ReactNode, error: ReactNode): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
