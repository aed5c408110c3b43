import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

type FileInputProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'children'>;

/** Files from the phone or the computer. Say types, size and number in the hint; the server checks. The form needs `encType="multipart/form-data"` only when its action is a URL. */
export function FileInput({ name, label, hint, error, required, mark, id, ...input }: FileInputProps) {
  return (
    <Field {...{ name, label, hint, error, required, mark, id }}>
      {(control) => <input {...input} {...control} type="file" className="control" />}
    </Field>
  );
}
