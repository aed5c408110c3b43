import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Contexts in which the page runs no scripts; a test that opens one of its own adds it. */
export const withoutScripts = new WeakSet<BrowserContext>();

type Setting = { locale: Locale; withScript: boolean };
type Errand = (page: Page, setting: Setting) => Promise<void>;

/** Fails a test in which the browser reported an error of the page's own scripts, or a resource from another host was asked for. */
export const test = base.extend<{ watchful: undefined }>({
  watchful: [
    async ({ page, baseURL, javaScriptEnabled }, use) => {
      if (javaScriptEnabled === false) withoutScripts.add(page.context());
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`));
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        const known = [new URL(baseURL ?? '').origin, process.env.ASHAR_E2E_PROVIDER];
        const foreign = protocol.startsWith('http') && !known.includes(origin);
        if (foreign) complaints.push(`third-party request: ${request.url()}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** A person's errand, run four times: in Kyrgyz and Russian, with JavaScript and without. Both screen sizes are projects. */
export function journey(title: string, errand: Errand, locales: Locale[] = ['ky', 'ru']): void {
  for (const withScript of [true, false]) {
    test.describe(withScript ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled: withScript });
      for (const locale of locales) {
        test(`${title} (${locale})`, ({ page }) => errand(page, { locale, withScript }));
      }
    });
  }
}

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices, on the page as it is now; and it fits the screen's width. */
export async function axeClean(page: Page): Promise<void> {
  // After a click the new document is there before its styles are.
  await page.waitForLoadState('load');
  const readable = withoutScripts.has(page.context()) ? await copyForScripts(page) : page;
  // Between two pages of one document the title is gone for a moment: what stays wrong for five seconds is wrong.
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page: readable }).withTags(standards).analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target).join(' | ')}`,
    );
    expect(found, `axe on ${page.url()}`).toEqual([]);
  }).toPass({ timeout: 5000 });
  if (readable !== page) await readable.context().close();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

// Axe is a script itself. Where scripts are off it reads a copy: the same document at the same address, less the page's own scripts.
async function copyForScripts(page: Page): Promise<Page> {
  const html = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/g, '');
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  const copy = await context.newPage();
  await copy.route(page.url(), (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await copy.goto(page.url());
  return copy;
}
