import type { IncomingMessage, ServerResponse } from 'node:http';
import http from 'node:http';
import ky from '@/locales/ky/errors.json';
import ru from '@/locales/ru/errors.json';

/**
 * When a page fails, Next sends an empty document that only JavaScript can fill. People without it would see white.
 * This replaces the body of every failed HTML response by a whole page in both languages with a reference number.
 * Installed once by instrumentation.ts. The page stands on its own: no database, no build output.
 */
export function installErrorPage(): void {
  const marker = Symbol.for('ashar.errorPage');
  const server = http.Server.prototype as http.Server & { [marker]?: boolean };
  if (server[marker]) return;
  server[marker] = true;
  const emit = server.emit;
  server.emit = function emitWithErrorPage(this: http.Server, event: string | symbol, ...parts: unknown[]): boolean {
    if (event === 'request') guard(parts[0] as IncomingMessage, parts[1] as ServerResponse);
    return Reflect.apply(emit, this, [event, ...parts]);
  } as typeof emit;
}

function guard(request: IncomingMessage, response: ServerResponse): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let replaced: boolean | undefined;
  const shouldReplace = () => {
    replaced ??= !response.headersSent && response.statusCode >= 500 && String(response.getHeader('content-type') ?? '').startsWith('text/html');
    return replaced;
  };
  response.write = ((...parts: Parameters<typeof write>) => (shouldReplace() ? true : write(...parts))) as typeof response.write;
  response.end = ((...parts: Parameters<typeof end>) => {
    if (!shouldReplace()) return end(...parts);
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'etag']) response.removeHeader(name);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
    const reference = String(response.getHeader('x-request-id') ?? crypto.randomUUID()).slice(0, 8);
    return end(errorDocument(reference, request.url?.startsWith('/ru') ? 'ru' : 'ky'));
  }) as typeof response.end;
}

const TEXT = { ky: ky.page, ru: ru.page };

function errorDocument(reference: string, first: 'ky' | 'ru'): string {
  const order = first === 'ky' ? (['ky', 'ru'] as const) : (['ru', 'ky'] as const);
  const part = (language: 'ky' | 'ru', level: 1 | 2) => {
    const text = TEXT[language];
    return `<section lang="${language}"><h${level}>${text.title}</h${level}><p>${text.body}</p><p>${text.reference}: <strong>${reference}</strong></p><p><a href="">${text.again}</a> · <a href="/${language}">${text.home}</a></p></section>`;
  };
  return `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${TEXT[first].title} – Ашар</title><style>:root{color-scheme:light dark}body{font:1.125rem/1.6 Onest,system-ui,sans-serif;max-width:40rem;margin:10vh auto;padding:0 1.25rem}h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.25rem}section+section{border-top:1px solid;margin-top:2rem;padding-top:1rem}a{padding:.6rem 0;display:inline-block}</style></head><body><main>${part(order[0], 1)}${part(order[1], 2)}</main></body></html>`;
}
