// npm run screenshots: the pictures of the README, taken from a portal of its own with the demonstration data.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.mjs';
import { root } from './environment.mjs';
import { createLifetime } from './portal/lifetime.mjs';
import { startSeparatePortal } from './portal/separate.mjs';

const folder = path.join(root, 'docs', 'screenshots');
const resident = 'resident@ashar.example';
const pictures = [
  { name: 'home', address: (locale) => `/${locale}` },
  { name: 'budget', address: (locale) => `/${locale}/m/naryn/budget/2017` },
  { name: 'proposal', address: (locale) => `/${locale}/m/ashar-ulgu/proposals/new` },
];
const lifetime = createLifetime({ say: console.log });

try {
  await takeAll();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await lifetime.closeAll();
}
process.exit();

async function takeAll() {
  const portal = await startSeparatePortal();
  lifetime.onClose(portal.stop);
  const origin = portal.address;
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: browserArguments,
    env: { ...process.env, ...found.env },
  });
  lifetime.onClose(() => browser.close());
  mkdirSync(folder, { recursive: true });
  for (const locale of ['ky', 'ru']) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 720 }, baseURL: origin });
    await signIn(page, locale);
    for (const { name, address } of pictures) {
      await page.goto(address(locale));
      await page.screenshot({ path: path.join(folder, `${name}-${locale}.png`) });
      console.log(`docs/screenshots/${name}-${locale}.png`);
    }
    await page.close();
  }
}

async function signIn(page, locale) {
  await page.goto(`/${locale}/sign-in`);
  await page.locator('input[name=email]').fill(resident);
  await page.locator('main form button[type=submit]').first().click();
  await page.locator('input[name=code]').waitFor();
  await page.locator('input[name=code]').fill(await codeFromOutbox(page));
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(`**/${locale}/account**`);
}

async function codeFromOutbox(page) {
  for (;;) {
    const outbox = await (await page.request.get('/outbox')).text();
    const code = /(?<![\w#-])(\d{6})(?![\w-])/.exec(
      outbox.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' '),
    );
    if (code) return code[1];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
