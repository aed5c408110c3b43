import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** The offices' part: not for search engines. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

export default function StaffLayout({ children }: { children: ReactNode }) {
  return children;
}
