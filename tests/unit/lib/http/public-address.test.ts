import { describe, expect, it } from 'vitest';
import { isPublicPage, municipalityOfPage } from '@/lib/http/public-address';
import { listFiles } from '@/tests/support/source-files';

type Page = { file: string; address: string };

// app/[locale]/(public)/m/[municipality]/page.tsx → /ky/m/x
const pages: Page[] = listFiles('app/[locale]')
  .filter((file) => file.endsWith('/page.tsx'))
  .map((file) => ({
    file,
    address: file
      .replace(/^app\/\[locale\]/, '/ky')
      .replace(/\/page\.tsx$/, '')
      .replaceAll(/\/\([^)]+\)/g, '')
      .replaceAll(/\[[^\]]+\]/g, 'x'),
  }));
const isOfEveryone = ({ file }: Page) => file.includes('/(public)/') || file === 'app/[locale]/page.tsx';

describe('the list of public pages', () => {
  it('has every page of app/[locale]/(public), and the front page', () => {
    const missing = pages.filter((page) => isOfEveryone(page) && !isPublicPage(page.address));
    expect(missing.map(({ file }) => `${file}: add its pattern to lib/http/public-address.ts`)).toEqual([]);
  });

  it('has no other page: what is personal is never kept', () => {
    const personal = pages.filter((page) => !isOfEveryone(page));
    expect(personal.length).toBeGreaterThan(10);
    const kept = personal.filter(({ address }) => isPublicPage(address));
    expect(kept.map(({ file }) => `${file}: add it to PERSONAL_PAGES in lib/http/public-address.ts`)).toEqual(
      [],
    );
  });

  it.each([
    '/ky/account',
    '/ru/staff',
    '/ru/staff/m/naryn',
    '/ky/m/naryn/proposals/new',
    '/ky/m/naryn/budget/2017/lines.csv/x',
    '/outbox',
    '/',
    '/en/m/naryn',
    '/ky/m/naryn/',
    '/ky/m/naryn/../../account',
    '/ky//m/naryn',
  ])('leaves %s alone', (address) => {
    expect(isPublicPage(address)).toBe(false);
  });
});

it('a page tells whose municipality it is', () => {
  expect(municipalityOfPage('/ky/m/on-archa/budget/2017/lines')).toBe('on-archa');
  expect(municipalityOfPage('/ru')).toBeNull();
  expect(municipalityOfPage('/ru/legal-basis')).toBeNull();
});
