import type { ReactNode } from 'react';

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode };

type ChoiceProps = ChoiceOption & {
  type: 'checkbox' | 'radio';
  name: string;
  id: string;
  defaultChecked?: boolean;
  describedBy?: string;
  invalid?: boolean;
  required?: boolean;
};

/** One box or button with its words; the whole row is the target. Used by RadioGroup, CheckboxGroup and Checkbox. */
export function Choice({
  type,
  name,
  id,
  value,
  label,
  hint,
  defaultChecked,
  describedBy,
  invalid,
  required,
}: ChoiceProps) {
  const hintId = hint ? `${id}-choice-hint` : undefined;
  return (
    <label className="choice" htmlFor={id}>
      <input
        type={type}
        name={name}
        id={id}
        value={value}
        defaultChecked={defaultChecked}
        aria-describedby={[hintId, describedBy].filter(Boolean).join(' ') || undefined}
        aria-invalid={invalid || undefined}
        aria-required={required || undefined}
      />
      <span>{label}</span>
      {hint && (
        <span className="choice-hint" id={hintId}>
          {hint}
        </span>
      )}
    </label>
  );
}
