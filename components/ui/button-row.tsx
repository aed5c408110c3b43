import type { ReactNode } from 'react';

/** Buttons of one decision side by side; on a phone one under the other. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
