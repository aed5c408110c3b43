import { Choice, type ChoiceOption } from './choice';
import type { FieldProps } from './field';
import { Fieldset } from './fieldset';

type RadioGroupProps = Omit<FieldProps, 'label'> & {
  legend: FieldProps['label'];
  options: ChoiceOption[];
  defaultValue?: string;
};

/** One of a few, all visible. The first button carries the id, so that the error summary leads to it. */
export function RadioGroup({
  name,
  legend,
  hint,
  error,
  mark,
  id = name,
  options,
  defaultValue,
}: RadioGroupProps) {
  return (
    <Fieldset kind="question" id={`${id}-group`} {...{ legend, hint, error, mark }}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            name={name}
            id={index === 0 ? id : `${id}-${index + 1}`}
            {...option}
            defaultChecked={option.value === defaultValue}
          />
        ))}
      </div>
    </Fieldset>
  );
}
