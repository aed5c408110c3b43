import type { ReactNode } from 'react';

export type TimelineEntry = {
  key: string;
  /** As people read it. */
  date: string;
  /** ISO, for machines. */
  dateTime?: string;
  title: ReactNode;
  children?: ReactNode;
  state?: 'past' | 'current' | 'upcoming';
};

/** What happened and what comes, in order of time: history of a proposal, course of a hearing. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ key, date, dateTime, title, children, state = 'past' }) => (
        <li
          key={key}
          className={state === 'past' ? undefined : `timeline-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <time className="timeline-date" dateTime={dateTime}>
            {date}
          </time>
          <div className="timeline-title">{title}</div>
          {children && <div>{children}</div>}
        </li>
      ))}
    </ol>
  );
}
