import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';

/** The accounts of the demonstration that have a role. Residents may be anybody: see `someone()`. */
export const staff = {
  secretary: 'secretary@ashar.example',
  finance: 'finance@ashar.example',
  moderator: 'moderator@ashar.example',
  administrator: 'admin@ashar.example',
};

/** An address that nobody has used yet, so that tests at the same time do not meet in one account. */
export function someone(): string {
  return `person-${randomUUID()}@ashar.example`;
}

/** Signs in by e-mail code as a person does: the form, the letter in the outbox, the code. */
export async function signIn(page: Page, address: string, locale: Locale = 'ky'): Promise<void> {
  await oneAtATime(address, async () => {
    const known = await codesFor(page, address);
    await page.goto(`/${locale}/sign-in`);
    await page.locator('[name=email]').fill(address);
    await submitFormOf(page, 'email');
    await page.locator('[name=code]').waitFor();
    await page.locator('[name=code]').fill(await newCodeFor(page, address, known));
    await submitFormOf(page, 'code');
    await expect(page.locator('[name=code]')).toHaveCount(0);
    if (new URL(page.url()).pathname.endsWith('/account/second-factor')) await showSecondFactor(page);
    await agree(page, locale);
  });
}

/** Agrees to the processing of personal data, as everybody does once before the first act; on a page of its own, so that `page` stays. */
async function agree(page: Page, locale: Locale): Promise<void> {
  const beside = await page.context().newPage();
  await beside.goto(`/${locale}/account/consent`);
  if (await beside.locator('[name=agree]').count()) {
    await beside.locator('[name=agree]').click();
    await expect(beside.locator('[name=agree]')).toHaveCount(0);
  }
  await beside.close();
}

/** Staff show a second factor after the code; the demonstration tells the one of its accounts on the page. */
async function showSecondFactor(page: Page): Promise<void> {
  await page.locator('[name=factor]').fill((await page.locator('#demonstration-code').textContent()) ?? '');
  await submitFormOf(page, 'factor');
  await expect(page.locator('[name=factor]')).toHaveCount(0);
}

/** Waits for a letter to `address` that the outbox did not have before; returns its code. */
async function newCodeFor(page: Page, address: string, known: string[]): Promise<string> {
  let code: string | undefined;
  await expect(async () => {
    code = (await codesFor(page, address)).find((found) => !known.includes(found));
    expect(code, `a sign-in code for ${address} in the outbox`).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return code ?? '';
}

// The outbox is read beside the page, so that the person's own page stays where it is.
async function codesFor(page: Page, address: string): Promise<string[]> {
  const answer = await page.context().request.get('/outbox');
  const text = (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, ' ').replace(/<[^>]+>/g, ' ');
  return text
    .split(/(?<![\w.+-])(?=[\w.+-]+@ashar\.example)/)
    .filter((letter) => letter.startsWith(address))
    .flatMap((letter) => letter.match(/\b\d{6}\b/g) ?? []);
}

async function submitFormOf(page: Page, field: string): Promise<void> {
  const form = page.locator(`form:has([name=${field}])`);
  await form.locator('button[type=submit], button:not([type])').first().click();
}

// Two tests that sign in with one address at once would each get the other's code. A folder can be made only once.
async function oneAtATime(address: string, act: () => Promise<void>): Promise<void> {
  const lock = path.join(os.tmpdir(), `ashar-sign-in-${process.ppid}-${address}`);
  await expect(() => mkdir(lock)).toPass({ timeout: 50_000 });
  try {
    await act();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
