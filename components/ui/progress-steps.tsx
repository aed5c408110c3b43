import type { ReactNode } from 'react';
import { Icon } from './icon';

export type StepState = 'done' | 'current' | 'upcoming';
export type Step = {
  text: ReactNode;
  state: StepState /** Dates, "now", "4 days left". */;
  detail?: ReactNode;
};

type ProgressStepsProps = {
  label: string;
  steps: readonly Step[];
  /** Said to screen readers after each step. */
  words: Record<StepState, string>;
};

/** The phases of a cycle, or the steps of a form: a row on a wide screen, a column on a phone. */
export function ProgressSteps({ label, steps, words }: ProgressStepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ text, state, detail }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity than their place
          key={index}
          className={`step step-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className="step-mark" aria-hidden="true">
            {state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <div className="step-text">
            {text} <span className="sr-only">({words[state]})</span>
            {detail && <div className="step-detail">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
