import { Choice, type ChoiceOption } from './choice';
import type { FieldProps } from './field';
import { Fieldset } from './fieldset';

type CheckboxGroupProps = Omit<FieldProps, 'label'> & {
  legend: FieldProps['label'];
  options: ChoiceOption[];
  defaultValues?: readonly string[];
};

/** Any number of a few. Sends the name once for each ticked box. */
export function CheckboxGroup({
  name,
  legend,
  hint,
  error,
  mark,
  id = name,
  options,
  defaultValues = [],
}: CheckboxGroupProps) {
  return (
    <Fieldset kind="question" id={`${id}-group`} {...{ legend, hint, error, mark }}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            name={name}
            id={index === 0 ? id : `${id}-${index + 1}`}
            {...option}
            defaultChecked={defaultValues.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
