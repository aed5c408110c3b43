import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldProps } from './field';
import { KeptTextarea } from './kept-textarea';

type TextareaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, keyof FieldProps | 'children'> & {
    /** "At most 2,000 characters", already worded; stands after the hint. The server decides, the browser does not cut. */
    limit?: ReactNode;
  };

/** Several lines of text, with the limit told before one writes. */
export function Textarea({
  name,
  label,
  hint,
  limit,
  error,
  required,
  mark,
  id,
  rows = 6,
  ...textarea
}: TextareaProps) {
  const words =
    hint || limit ? (
      <>
        {hint}
        {hint && limit ? ' ' : null}
        {limit}
      </>
    ) : undefined;
  return (
    <Field {...{ name, label, hint: words, error, required, mark, id }}>
      {(control) => <KeptTextarea {...textarea} {...control} rows={rows} className="control" />}
    </Field>
  );
}
