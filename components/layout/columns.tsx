import type { ReactNode } from 'react';

/** Main matter and, beside it on a wide screen (below it on a phone), what belongs to it: facts, documents, contacts. */
export function Columns({
  children,
  aside,
  asideLabel,
}: {
  children: ReactNode;
  aside: ReactNode;
  asideLabel: string;
}) {
  return (
    <div className="columns">
      <div>{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  );
}
