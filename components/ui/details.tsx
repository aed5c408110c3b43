import type { ReactNode } from 'react';
import { Icon } from './icon';

/** What few need, folded away: how a figure was computed, the full legal text. Never the only place of a deadline. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="details" open={open}>
      <summary>
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
