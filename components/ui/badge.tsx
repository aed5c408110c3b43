import type { ReactNode } from 'react';

/** A quiet mark that never changes: a kind, a number, "translation due". For a state use Status. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="badge">{children}</span>;
}
