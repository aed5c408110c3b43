import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { municipalityParam } from '@/lib/http/municipality-param';

type Props = { params: Promise<{ municipality: string }> };

/** No page of the municipality that does not exist is for search engines: what they show has lost its banner. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { fictitious } = await municipalityParam((await params).municipality);
  return fictitious ? { robots: { index: false, follow: false } } : {};
}

export default function MunicipalityLayout({ children }: { children: ReactNode }) {
  return children;
}
