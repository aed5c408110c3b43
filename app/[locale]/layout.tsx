import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { localeParam } from '@/lib/http/locale-param';
import '@/app/globals.css';

export const metadata: Metadata = {
  applicationName: 'Ашар',
  icons: { icon: '/icons/ashar.svg', apple: '/icons/ashar-180.png' },
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** One document per language. Header and footer come from `PageShell`, because only the page knows its own address in the other language. */
export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  return (
    <html lang={localeParam(locale)}>
      <body>{children}</body>
    </html>
  );
}
