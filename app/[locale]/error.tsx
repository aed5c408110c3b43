'use client';

import { useParams, usePathname } from 'next/navigation';
import ky from '@/locales/ky/errors.json';
import ru from '@/locales/ru/errors.json';

/** Shown when an action or a navigation fails under JavaScript; without it the server sends lib/http/error-page. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const { locale } = useParams<{ locale: string }>();
  const language = locale === 'ru' ? 'ru' : 'ky';
  const here = usePathname();
  const text = language === 'ru' ? ru.page : ky.page;
  return (
    <main lang={language} className="mx-auto max-w-2xl px-5 py-16">
      <title>{text.title}</title>
      <h1 className="text-3xl font-semibold">{text.title}</h1>
      <p className="mt-4">{text.body}</p>
      <p className="mt-4">
        {text.reference}: <strong>{error.digest ?? '–'}</strong>
      </p>
      <p className="mt-6 flex gap-6">
        <a className="underline" href={here}>
          {text.again}
        </a>
        <a className="underline" href={`/${language}`}>
          {text.home}
        </a>
      </p>
    </main>
  );
}
