import type { MetadataRoute } from 'next';
import { config } from '@/lib/config';
import { LOCALES } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

/** Public pages are for everyone; offices, cabinets, sign-in, files and the outbox are not for search engines. */
export default function robots(): MetadataRoute.Robots {
  const personal = LOCALES.flatMap((locale) => [
    paths.staff(locale),
    paths.account(locale),
    paths.signIn(locale),
    `${paths.home(locale)}?q=`,
  ]);
  return {
    rules: { userAgent: '*', allow: '/', disallow: [...personal, paths.outbox(), paths.file(''), '/api/'] },
    sitemap: `${config().origin}/sitemap.xml`,
  };
}
