import { expect, type Page } from '@playwright/test';

export type OutboxLetter = { subject: string; text: string; code: string; link: string };

/** The newest letter to an address that nobody else uses (`someone()`); waits until it has arrived. */
export async function letterTo(page: Page, address: string, number = 1): Promise<OutboxLetter> {
  let found: OutboxLetter[] = [];
  await expect(async () => {
    found = await lettersTo(page, address);
    expect(found.length, `letters to ${address}`).toBeGreaterThanOrEqual(number);
  }).toPass({ timeout: 20_000 });
  const [newest] = found;
  if (!newest) throw new Error(`No letter to ${address}`);
  return newest;
}

/** All letters to an address, newest first, read beside the page. */
export async function lettersTo(page: Page, address: string): Promise<OutboxLetter[]> {
  const html = await (await page.context().request.get('/outbox')).text();
  const cards = html
    .split(/(?=<article)/)
    .filter((card) => card.startsWith('<article') && card.includes(`>${address}<`));
  return cards.map((card) => {
    const text = card
      .replace(/<\/(p|span|h2|div)>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&amp;/g, '&');
    return {
      subject: /<h2[^>]*>([^<]+)/.exec(card)?.[1] ?? '',
      text,
      code: /^\s*(\d{6})\s*$/m.exec(text)?.[1] ?? '',
      link: /href="[^"]*(\/(?:ky|ru)\/sign-in\/link\/[\w-]+)"/.exec(card)?.[1] ?? '',
    };
  });
}
