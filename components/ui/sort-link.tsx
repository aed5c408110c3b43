import type { ReactNode } from 'react';

export type SortDirection = 'ascending' | 'descending';

/** A column header that sorts: a link to the same list in the other order. `aria-sort` on the header tells the present one. */
export function SortLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="sort-link" href={href}>
      {children}
      <svg viewBox="0 0 10 15" aria-hidden="true" focusable="false">
        <path className="sort-up" d="m5 0 4.5 6h-9z" />
        <path className="sort-down" d="m5 15 4.5-6h-9z" />
      </svg>
    </a>
  );
}
