import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { withoutScripts } from './journey';
import { signIn } from './sign-in';

type Opening = {
  browser: Browser;
  baseURL: string | undefined;
  withScript: boolean;
  viewport: { width: number; height: number } | null;
};

/**
 * A second person's browser beside the test's own, signed in. Who has signed in once in a run stays so: staff accounts are few,
 * and the portal sends one address only so many codes an hour.
 */
export async function openAs(
  address: string,
  { browser, baseURL, withScript, viewport }: Opening,
): Promise<Page> {
  const kept = path.join(os.tmpdir(), `ashar-session-${process.ppid}-${address}.json`);
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: withScript,
    viewport,
    timezoneId: 'Asia/Bishkek',
    ...(existsSync(kept) ? { storageState: kept } : {}),
  });
  if (!withScript) withoutScripts.add(context);
  const page = await context.newPage();
  if (!existsSync(kept)) {
    await signIn(page, address);
    await context.storageState({ path: kept });
  }
  return page;
}
