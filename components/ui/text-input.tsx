import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps } from './field';

type TextInputProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'size' | 'children'> & {
    /** How long the answer is expected to be: the width says it. */
    width?: 'full' | 'medium' | 'short';
  };

/** One line of text, a number, an e-mail address, a one-time code. Give the right `type`, `inputMode` and `autoComplete`. */
export function TextInput({
  name,
  label,
  hint,
  error,
  required,
  mark,
  id,
  width = 'full',
  className,
  ...input
}: TextInputProps) {
  return (
    <Field {...{ name, label, hint, error, required, mark, id }}>
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          className={classNames('control', width !== 'full' && `control-${width}`, className)}
        />
      )}
    </Field>
  );
}
