import { expect } from '@playwright/test';
import { LOCALES } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { axeClean, test } from '@/tests/support/journey';

// Every part in each of its states stands on this one page (ASHAR_STYLEGUIDE=1 shows it in a built portal).
for (const locale of LOCALES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });

      test(`the parts of the portal are whole (${locale})`, async ({ page }) => {
        expect((await page.goto(paths.styleguide(locale)))?.status()).toBe(200);
        expect(await page.locator('html').getAttribute('lang')).toBe(locale);
        await axeClean(page);
      });
    });
  }
}
