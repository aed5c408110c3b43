import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

const browser = await findBrowser();

// Every journey runs at both sizes; language and JavaScript vary inside (tests/support/journey.ts).
export default defineConfig({
  testDir: 'tests/e2e',
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
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    // 320 px are 320 px on any machine: one project measures them.
    { name: 'desktop', testIgnore: '**/narrow.spec.ts', use: { viewport: { width: 1440, height: 900 } } },
  ],
});
