import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

export type SelectOption = { value: string; label: string };
export type SelectGroup = { label: string; options: SelectOption[] };

type SelectProps = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps | 'children'> & {
    options: (SelectOption | SelectGroup)[];
    /** The first, empty choice: "Choose a village". */
    placeholder?: string;
  };

/** One of many (more than about seven; below that use RadioGroup). */
export function Select({
  name,
  label,
  hint,
  error,
  required,
  mark,
  id,
  options,
  placeholder,
  ...select
}: SelectProps) {
  return (
    <Field {...{ name, label, hint, error, required, mark, id }}>
      {(control) => (
        <select {...select} {...control} className="control control-medium">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(optionElement)}
              </optgroup>
            ) : (
              optionElement(option)
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function optionElement({ value, label }: SelectOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
