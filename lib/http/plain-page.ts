import type { Locale } from '@/lib/i18n/locales';
import ky from '@/locales/ky/errors.json';
import ru from '@/locales/ru/errors.json';
import { FORM_LIMIT_MEGABYTES } from './body-limit';

/** Whole documents that stand on their own, for when the framework sends an empty one: no database, no build output, no script. */

const TEXT = { ky, ru };

/** What these documents may do: their own style, the portal's mark, a form back into the portal. */
export const PLAIN_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const STYLE = `:root{color-scheme:light dark;--bg:#faf8f4;--ink:#221e19;--muted:#5b5449;--accent:#0b5d5e;--on:#fff;--line:#ded7cb}
@media (prefers-color-scheme:dark){:root{--bg:#16181a;--ink:#eceae6;--muted:#b3aea5;--accent:#7cc7c2;--on:#10201f;--line:#3a3d40}}
*{box-sizing:border-box}body{margin:0;border-top:1rem solid var(--accent);background:var(--bg);color:var(--ink);font:1.125rem/1.6 Onest,"Segoe UI","Noto Sans",Arial,sans-serif}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}.brand{display:inline-flex;gap:.75rem;align-items:center;min-height:44px;color:inherit;font-weight:700;font-size:1.35rem;text-decoration:none}
.brand img{width:2.75rem;height:2.75rem}h1,h2{line-height:1.2;margin:2.5rem 0 .75rem}h1{font-size:2rem}h2{font-size:1.35rem}p{margin:.75rem 0;color:var(--muted)}strong{color:var(--ink)}
section+section{border-top:1px solid var(--line);margin-top:2.5rem}a{color:var(--accent);display:inline-block;padding:.55rem 0;text-underline-offset:.2em}
form{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}label{flex-basis:100%;font-weight:600}input,button{font:inherit;min-height:44px;padding:.4rem .9rem;border-radius:.5rem;border:1px solid var(--muted)}
input{flex:1 1 14rem;background:var(--bg);color:var(--ink)}button{background:var(--accent);color:var(--on);border-color:var(--accent);font-weight:600}`;

/** 500: both languages, with the number that the log carries. */
export function failureDocument(reference: string, first: Locale): string {
  return document(first, TEXT[first].page.title, bothLanguages(first), (language, heading) => {
    const text = TEXT[language].page;
    return `${heading(text.title)}<p>${text.body}</p><p>${text.reference}: <strong>${reference}</strong></p><p><a href="">${text.again}</a> · <a href="/${language}">${text.home}</a></p>`;
  });
}

/** 413: the browser keeps the form behind its back button, so nothing typed is lost. */
export function tooLargeDocument(first: Locale): string {
  return document(first, TEXT[first].tooLarge.title, bothLanguages(first), (language, heading) => {
    const text = TEXT[language].tooLarge;
    return `${heading(text.title)}<p>${text.body.replace('{{limit}}', String(FORM_LIMIT_MEGABYTES))}</p>`;
  });
}

/** 403: a form that no page of this portal sent. */
export function foreignFormDocument(first: Locale): string {
  return document(first, TEXT[first].foreignForm.title, bothLanguages(first), (language, heading) => {
    const text = TEXT[language].foreignForm;
    return `${heading(text.title)}<p>${text.body}</p><p><a href="/${language}">${TEXT[language].page.home}</a></p>`;
  });
}

/** 410: a link to a private file that was written too long ago. */
export function linkExpiredDocument(first: Locale): string {
  return document(first, TEXT[first].linkExpired.title, bothLanguages(first), (language, heading) => {
    const text = TEXT[language].linkExpired;
    return `${heading(text.title)}<p>${text.body}</p>`;
  });
}

/** 429: how long to wait, in minutes. */
export function tooManyDocument(first: Locale, retryAfterSeconds: number): string {
  const minutes = String(Math.max(1, Math.ceil(retryAfterSeconds / 60)));
  return document(first, TEXT[first].tooMany.title, bothLanguages(first), (language, heading) => {
    const text = TEXT[language].tooMany;
    return `${heading(text.title)}<p>${text.body.replace('{{minutes}}', minutes)}</p>`;
  });
}

/** 404: in the language of the address, in both where it has none; with a search, because most lost people look for their municipality. */
export function notFoundDocument(locale: Locale | null): string {
  const first = locale ?? 'ky';
  return document(
    first,
    TEXT[first].notFound.title,
    locale ? [locale] : bothLanguages(first),
    (language, heading) => {
      const text = TEXT[language].notFound;
      return `${heading(text.title)}<p>${text.body}</p><form action="/${language}" role="search" aria-label="${text.find}"><label for="q-${language}">${text.find}</label><input type="search" name="q" id="q-${language}"><button>${text.search}</button></form><p><a href="/${language}">${text.home}</a></p>`;
    },
  );
}

type Part = (language: Locale, heading: (title: string) => string) => string;

function bothLanguages(first: Locale): Locale[] {
  return first === 'ky' ? ['ky', 'ru'] : ['ru', 'ky'];
}

function document(first: Locale, title: string, languages: Locale[], part: Part): string {
  const sections = languages.map(
    (language, index) =>
      `<section lang="${language}">${part(language, (text) => `<h${index + 1}>${text}</h${index + 1}>`)}</section>`,
  );
  return `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><a class="brand" href="/${first}"><img src="/icons/ashar.svg" alt="">Ашар</a>${sections.join('')}</main></body></html>`;
}
