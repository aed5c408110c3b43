'use client';

import { useEffect, useRef } from 'react';

export type FieldProblem = { /** id of the control. */ field?: string; message: string };

type ErrorSummaryProps = { title: string; problems: readonly FieldProblem[] };

/**
 * What to put right, first in `main` after a form came back. Takes focus: on load by `autofocus`,
 * and through the effect when the form was answered without a new page. Renders nothing when there are no problems.
 */
export function ErrorSummary({ title, problems }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer brings a new list, and each must be heard
  useEffect(() => box.current?.focus(), [problems]);
  if (problems.length === 0) return null;
  return (
    <section
      className="error-summary"
      id="error-summary"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: a person whose form came back must be told first
      autoFocus
      ref={box}
      aria-labelledby="error-summary-title"
    >
      <div role="alert">
        <h2 id="error-summary-title">{title}</h2>
        <ul>
          {problems.map(({ field, message }) => (
            <li key={`${field}:${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
