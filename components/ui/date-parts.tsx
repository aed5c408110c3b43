import { classNames } from './class-names';
import type { FieldProps } from './field';
import { Fieldset } from './fieldset';

export type DatePart = 'day' | 'month' | 'year';

type DatePartsProps = Omit<FieldProps, 'label'> & {
  legend: FieldProps['label'];
  labels: Record<DatePart, string>;
  defaultValues?: Partial<Record<DatePart, string>>;
  /** The parts at fault; without it an error marks all three. */
  errorParts?: readonly DatePart[];
  /** For a birth date: fills in what the browser knows. */
  birthday?: boolean;
};

const PARTS: readonly { part: DatePart; length: number; autoComplete: string }[] = [
  { part: 'day', length: 2, autoComplete: 'bday-day' },
  { part: 'month', length: 2, autoComplete: 'bday-month' },
  { part: 'year', length: 4, autoComplete: 'bday-year' },
];

/**
 * A date one knows, in three short boxes named `{name}-day`, `{name}-month`, `{name}-year`; the server puts the ISO date together.
 * The first box (or the first at fault) has the id of the field, so that the error summary leads to it.
 */
export function DateParts({
  name,
  legend,
  hint,
  error,
  required,
  mark,
  id = name,
  labels,
  defaultValues = {},
  errorParts,
  birthday,
}: DatePartsProps) {
  const faulty = (part: DatePart) => Boolean(error) && (errorParts?.includes(part) ?? true);
  const first = PARTS.find(({ part }) => faulty(part))?.part ?? 'day';
  return (
    <Fieldset kind="question" id={`${id}-group`} {...{ legend, hint, error, mark }}>
      <div className="date-parts">
        {PARTS.map(({ part, length, autoComplete }) => (
          <label key={part} className="date-part">
            {labels[part]}
            <input
              type="text"
              inputMode="numeric"
              maxLength={length}
              name={`${name}-${part}`}
              id={part === first ? id : `${id}-${part}`}
              defaultValue={defaultValues[part]}
              autoComplete={birthday ? autoComplete : 'off'}
              aria-invalid={faulty(part) || undefined}
              aria-required={required || undefined}
              className={classNames('control', 'date-box', part === 'year' && 'date-box-year')}
            />
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
