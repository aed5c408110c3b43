import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '@/app/globals.css';

export const metadata: Metadata = {
  title: 'Ашар: /outbox',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** A document of its own: the outbox belongs to no language. */
export default function OutboxLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ky">
      <body>{children}</body>
    </html>
  );
}
