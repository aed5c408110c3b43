import { type NextRequest, NextResponse } from 'next/server';
import { config as configuration } from '@/lib/config';
import { isPublicPage } from '@/lib/http/public-address';

const LANGUAGE_COOKIE = 'ashar-language';

const development = process.env.NODE_ENV === 'development';

/** The policy of a page: own scripts only, nothing from elsewhere, nobody frames it. Scripts and styles inside it need `allowed`. */
function contentSecurityPolicy(allowed: { scripts: string; styles: string; forms?: string }): string {
  return [
    "default-src 'self'",
    `script-src 'self'${allowed.scripts}`,
    `style-src 'self'${allowed.styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${allowed.forms ?? ''}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A public page goes out without the framework's scripts (lib/http/public-pages.ts): it needs no nonce, so its bytes can be kept. */
const publicPolicy = contentSecurityPolicy({ scripts: '', styles: '' });

function personalPolicy(): string {
  const nonce = `'nonce-${btoa(crypto.randomUUID())}'`;
  return contentSecurityPolicy({
    scripts: ` ${nonce} 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    styles: development ? " 'unsafe-inline'" : ` ${nonce}`,
    // Browsers check where a form leads in the end: to the national provider, at sign-in and at sign-out.
    forms: (configuration().national?.formOrigins ?? []).map((origin) => ` ${origin}`).join(''),
  });
}

/** The language of a visitor who came without one: what was chosen before, then the browser's wish, then Kyrgyz. */
function languageOf(request: NextRequest): 'ky' | 'ru' {
  const chosen = request.cookies.get(LANGUAGE_COOKIE)?.value;
  if (chosen === 'ky' || chosen === 'ru') return chosen;
  const wishes = (request.headers.get('accept-language') ?? '')
    .toLowerCase()
    .split(',')
    .map((wish) => wish.trim().slice(0, 2));
  return wishes.find((wish) => wish === 'ky' || wish === 'ru') === 'ru' ? 'ru' : 'ky';
}

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (pathname === '/') {
    const target = new URL(request.nextUrl);
    target.pathname = `/${languageOf(request)}`;
    return NextResponse.redirect(target, 307);
  }
  const policy = !development && isPublicPage(pathname) ? publicPolicy : personalPolicy();
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** Pages only: static files, downloads and feeds need no nonce (and would lose half their speed). */
export const config = {
  matcher: ['/', '/(ky|ru)', '/(ky|ru)/((?!.*\\.(?:csv|xlsx|ics|pdf|json)$).*)', '/outbox'],
};
