import { type NextRequest, NextResponse } from 'next/server';

const LANGUAGE_COOKIE = 'ashar-language';

/** The policy of a page: own scripts by nonce, nothing from elsewhere, nobody frames it. */
function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
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
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-path', pathname);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** Pages only: static files, downloads and feeds need no nonce (and would lose half their speed). */
export const config = {
  matcher: ['/', '/(ky|ru)', '/(ky|ru)/((?!.*\\.(?:csv|xlsx|ics|pdf|json)$).*)', '/outbox'],
};
