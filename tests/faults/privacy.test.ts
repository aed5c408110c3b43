import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DEMONSTRATION_ACCOUNTS } from '@/lib/identity/demonstration-accounts';
import { paths } from '@/lib/paths';
import { startSeparatePortal } from '@/scripts/portal/separate.mjs';
import { PlainBrowser } from '../support/plain-form';
import { FICTITIOUS, publicPages } from '../support/public-pages';

type Portal = Awaited<ReturnType<typeof startSeparatePortal>>;

const person = 'kyzyk.adam@ashar.example';
const phone = '+996700918273';
const name = 'Жибек Купуяева';
/** What no public answer and no line of a log may say. The portal's own office is not a person. */
const personal = [...DEMONSTRATION_ACCOUNTS.map(({ email }) => email), person, phone.slice(1), 'Купуяева'];
/** The demonstration names its accounts where one signs in, and shows its letters: neither exists anywhere else. */
const spoken = /^\/(ky|ru)\/sign-in|^\/outbox/;

let home: string;
let portal: Portal;
let code = '';
let searched = '';

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'ashar-privacy-'));
  portal = await startSeparatePortal({ home, env: { LOG_LEVEL: 'debug' } });
  await act();
}, 180_000);

afterAll(async () => {
  await portal.stop();
  await rm(home, { recursive: true, force: true });
});

/** Somebody signs in, types a wrong code first, searches for a name, asks for a page that is not there, and breaks a request. */
async function act(): Promise<void> {
  const browser = new PlainBrowser(portal.address);
  const asked = await browser.submit(await browser.get(paths.signIn('ru')), 'email', { email: person });
  await vi.waitFor(
    async () => {
      const outbox = await (await fetch(`${portal.address}${paths.outbox()}`)).text();
      code = /\b\d{6}\b/.exec(outbox.slice(outbox.indexOf(person)))?.[0] ?? '';
      expect(code).not.toBe('');
    },
    { timeout: 30_000, interval: 200 },
  );
  const wrong = await browser.submit(asked, 'code', { code: code === '111111' ? '222222' : '111111' });
  const inside = await browser.submit(wrong, 'code', { code });
  expect(inside.text).toContain(person);
  searched = encodeURIComponent(name);
  await browser.get(`/ru?q=${searched}`);
  await browser.get(`/ru/m/${FICTITIOUS}/proposals?q=${encodeURIComponent(person)}`);
  await browser.get(
    `/ru/no-such-page?email=${encodeURIComponent(person)}&phone=${encodeURIComponent(phone)}`,
  );
  await fetch(`${portal.address}/ru/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x', origin: portal.address },
    body: `--x\r\nContent-Disposition: form-data; name="email"\r\n\r\n${person}`,
  });
}

describe('what anybody can ask for', () => {
  test('says nothing of the people who have accounts: every public page of both languages, what it links to, and the open data', async () => {
    const seen = new Set<string>();
    const waiting = [
      ...publicPages('ky'),
      ...publicPages('ru'),
      '/sitemap.xml',
      '/robots.txt',
      paths.openDataMunicipalities(),
      paths.openApi(),
      '/ky/no-such-page',
      '/health',
    ];
    const told: string[] = [];
    while (waiting.length > 0 && seen.size < 400) {
      const address = waiting.shift() ?? '';
      if (seen.has(address) || spoken.test(address)) continue;
      seen.add(address);
      const answer = await fetch(portal.address + address, { redirect: 'manual' });
      const text = `${[...answer.headers].join('\n')}\n${await answer.text()}`;
      told.push(...personal.filter((one) => text.includes(one)).map((one) => `${address}: ${one}`));
      if (answer.headers.get('content-type')?.includes('html') && address.includes(FICTITIOUS))
        waiting.push(...linksOf(text));
    }
    expect(told).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
  }, 120_000);
});

test('the logs say who nobody is: no address, number, name, code or search', () => {
  const folder = path.join(home, 'log');
  const lines = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const text = lines.join('\n');
  expect(text.length).toBeGreaterThan(0);
  for (const secret of [...personal, encodeURIComponent(person), searched])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(new RegExp(`\\b${code}\\b`));
});

/** Addresses of this portal on a page, without the signing in. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"#]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.includes(FICTITIOUS) || href.startsWith('/open-data'));
}
