import type { ReactNode } from 'react';

export type KeyFigure = {
  label: string;
  /** Formatted; "–" or a word when unknown, never 0 instead. */
  value: string;
  unit?: string;
  /** One line that says what the number means to a resident. */
  meaning?: ReactNode;
};

/** Two to four numbers that tell the story, each with one line of meaning. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className="key-figures">
      {figures.map(({ label, value, unit, meaning }) => (
        <div key={label} className="key-figure">
          <dt>{label}</dt>
          <dd className="key-figure-value">
            {value} {unit && <span className="key-figure-unit">{unit}</span>}
          </dd>
          {meaning && <dd className="key-figure-meaning">{meaning}</dd>}
        </div>
      ))}
    </dl>
  );
}
