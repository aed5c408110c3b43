import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/**
 * Pages of one person: not for search engines, and no address of theirs (a sign-in link least of all) is told to other sites.
 * Stricter than same-origin would take the Origin from their forms, and without it no form counts as ours.
 */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

export default function ResidentLayout({ children }: { children: ReactNode }) {
  return children;
}
