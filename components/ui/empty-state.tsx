import type { ReactNode } from 'react';

/** Instead of an empty list: what will come here and when, and what one can do until then. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {children && <div>{children}</div>}
      {action}
    </div>
  );
}
