'use client';

import { useParams } from 'next/navigation';
import { NotFoundMessage } from '@/components/layout/not-found-message';

/** Sent with every page, so it asks the address for its language in the browser's own part and costs the page nothing. */
export default function NotFound() {
  const { locale } = useParams<{ locale: string }>();
  return <NotFoundMessage locale={locale === 'ru' ? 'ru' : 'ky'} />;
}
