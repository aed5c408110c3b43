import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

const browser = await findBrowser();

// Language and JavaScript vary inside a journey (tests/support/journey.ts), the size by project: eight runs. ASHAR_E2E_FULL=1 runs all eight.
// `npm test` has twenty minutes: of the three great errands it runs the four that hold every pair of (size, language, JavaScript) once, of
// every other journey two that hold every size, language and way once; a page is looked at in one language at each size.
const errand = '(?:propose|hearing|budget|find-municipality)\\.spec\\.ts';
const leaveOut = (errands: RegExp[], others: RegExp[]) =>
  process.env.ASHAR_E2E_FULL === '1' ? undefined : [...errands, ...others];

export default defineConfig({
  testDir: 'tests/e2e',
  // The portal under test was told of a national provider at this address (scripts/suite/steps.mjs).
  globalSetup: process.env.ASHAR_E2E_PROVIDER ? './tests/support/provider-for-browsers.ts' : undefined,
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ...(process.env.ASHAR_E2E_REPORT
      ? [['json', { outputFile: process.env.ASHAR_E2E_REPORT }] as const]
      : []),
  ],
  use: {
    baseURL: process.env.ASHAR_E2E_ADDRESS ?? 'http://localhost:3000',
    timezoneId: 'Asia/Bishkek',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      args: browserArguments,
      env: { ...(process.env as Record<string, string>), ...browser.env },
    },
  },
  projects: [
    {
      name: 'phone',
      grepInvert: leaveOut(
        [new RegExp(`${errand} .*(?:with JavaScript .*\\(ru\\)|without JavaScript .*\\(ky\\))`)],
        [
          new RegExp(`^(?!.*${errand}).*(?:with JavaScript |without JavaScript .*\\(ru\\))`),
          /\/ru\S* is whole/,
        ],
      ),
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
    },
    {
      name: 'desktop',
      grepInvert: leaveOut(
        [new RegExp(`${errand} .*(?:with JavaScript .*\\(ky\\)|without JavaScript .*\\(ru\\))`)],
        [
          new RegExp(`^(?!.*${errand}).*(?:without JavaScript |with JavaScript .*\\(ky\\))`),
          /\/ky\S* is whole/,
        ],
      ),
      // 320 px are 320 px on any machine, and requests without a page have no size: one project measures them.
      testIgnore: ['**/narrow.spec.ts', '**/hardening.spec.ts'],
      use: { viewport: { width: 1440, height: 900 } },
    },
  ],
});
