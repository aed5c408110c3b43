import type { ReactNode } from 'react';

export type StatusTone = 'neutral' | 'active' | 'good' | 'attention' | 'bad';

/** Each tone has its own shape, so that the meaning does not hang on the colour. */
const SHAPES: Record<StatusTone, string> = {
  neutral: 'M1 5h10v2H1z',
  active: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0m0 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  good: 'm4.5 10.8-4-4L2.2 5l2.3 2.3L9.8 1.7l1.7 1.7z',
  attention: 'M6 .5 12 11.5H0zM5.2 4.5v3.5h1.6V4.5zm0 4.5v1.5h1.6V9z',
  bad: 'M2 .6 6 4.6l4-4L11.4 2l-4 4 4 4L10 11.4l-4-4-4 4L.6 10l4-4-4-4z',
};

/** Where a thing stands (open, in review, accepted, rejected). Text from status.* of the term base. */
export function Status({ tone = 'neutral', children }: { tone?: StatusTone; children: ReactNode }) {
  return (
    <span className={`status status-${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path fillRule="evenodd" d={SHAPES[tone]} />
      </svg>
      {children}
    </span>
  );
}
