import { describe, expect, it } from 'vitest';
import { failureDocument, notFoundDocument } from '@/lib/http/plain-page';

const headings = (html: string) =>
  [...html.matchAll(/<h([12])>([^<]+)</g)].map(([, level, text]) => `${level} ${text}`);

describe('an unknown address', () => {
  it.each([
    ['ky', 'Барак табылган жок'],
    ['ru', 'Страница не найдена'],
  ] as const)('is told in the language of the address: %s', (locale, title) => {
    const html = notFoundDocument(locale);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`<title>${title}</title>`);
    expect(headings(html)).toEqual([`1 ${title}`]);
    expect(html).toContain(`action="/${locale}"`);
  });

  it('is told in both where the address has none', () => {
    expect(headings(notFoundDocument(null))).toEqual(['1 Барак табылган жок', '2 Страница не найдена']);
  });
});

it('a failure is told in both languages with the number that the log carries', () => {
  const html = failureDocument('1a2b3c4d', 'ru');
  expect(headings(html)).toEqual([
    '1 Портал сейчас не может ответить',
    '2 Портал азыр жооп бере албай жатат',
  ]);
  expect(html.match(/1a2b3c4d/g)).toHaveLength(2);
});

it('the documents stand on their own: no script, nothing from elsewhere', () => {
  for (const html of [notFoundDocument(null), failureDocument('1', 'ky')])
    expect(html).not.toMatch(/<script|https?:/);
});
