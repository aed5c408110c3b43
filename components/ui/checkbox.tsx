import { Choice } from './choice';
import { classNames } from './class-names';
import { FieldError, type FieldProps } from './field';

type CheckboxProps = Omit<FieldProps, 'mark'> & { value?: string; defaultChecked?: boolean };

/** A single yes: consent, "paper statement". Sends `value` (default "yes") when ticked. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  required,
  id = name,
  value = 'yes',
  defaultChecked,
}: CheckboxProps) {
  return (
    <div className={classNames('field', Boolean(error) && 'field-invalid')}>
      <FieldError id={id} error={error} />
      <Choice
        type="checkbox"
        {...{ name, id, value, label, hint, defaultChecked, required }}
        invalid={Boolean(error)}
        describedBy={error ? `${id}-error` : undefined}
      />
    </div>
  );
}
