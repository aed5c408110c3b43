import { expect } from '@playwright/test';
import { LOCALES } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { test } from '@/tests/support/journey';
import { publicPages } from '@/tests/support/public-pages';

// WCAG 1.4.10: at 320 px (or at 400 % on a desk) nothing has to be scrolled sideways, wide tables inside their own frame apart.
test.use({ viewport: { width: 320, height: 640 } });

for (const locale of LOCALES) {
  for (const address of [...publicPages(locale), paths.styleguide(locale)]) {
    test(`${address} fits a screen of 320 px`, async ({ page }) => {
      await page.goto(address);
      const { wide, width } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        width: window.innerWidth,
      }));
      expect(width).toBe(320);
      expect(wide).toBeLessThanOrEqual(width);
    });
  }
}
