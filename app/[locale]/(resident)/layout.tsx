import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** Pages of one person: not for search engines, and no address of theirs is told to other sites. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

export default function ResidentLayout({ children }: { children: ReactNode }) {
  return children;
}
