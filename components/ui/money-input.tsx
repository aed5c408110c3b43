import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

type MoneyInputProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'children'> & {
    /** The unit after the box, in the reader's language: "сом", "миң сом". */
    unit: string;
  };

/** An amount as people write it ("12 500" or "12500,50"); the server reads it with parseAmount. */
export function MoneyInput({
  name,
  label,
  hint,
  error,
  required,
  mark,
  id,
  unit,
  ...input
}: MoneyInputProps) {
  return (
    <Field {...{ name, label, hint, error, required, mark, id }}>
      {(control) => (
        <div className="control-with-suffix">
          <input
            autoComplete="off"
            inputMode="decimal"
            {...input}
            {...control}
            aria-describedby={[control['aria-describedby'], `${control.id}-unit`].filter(Boolean).join(' ')}
            type="text"
            className="control"
          />
          <span className="control-suffix" id={`${control.id}-unit`}>
            {unit}
          </span>
        </div>
      )}
    </Field>
  );
}
