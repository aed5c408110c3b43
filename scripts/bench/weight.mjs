import { gunzipSync, gzipSync } from 'node:zlib';

// Fonts are compressed already and travel as they are.
const packed = /\.(?:woff2?|png|jpe?g|webp|avif)(?:$|\?)/;

/** What a first visit to a page transfers: HTML, styles, scripts, fonts by kind in KB, and how many requests leave the portal. */
export async function weigh(origin, address) {
  const page = await transfer(`${origin}${address}`);
  const html = page.body.toString('utf8');
  const sheets = found(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const styles = await sum(origin, sheets);
  const fonts = await sum(origin, await fontsOf(origin, sheets, html));
  // A browser of this decade leaves out what is marked for those before it.
  const scripts = await sum(origin, found(html, /<script(?![^>]*\bnomodule\b)[^>]+src="([^"]+)"/gi));
  const foreign = found(html, /(?:src|href)="(https?:\/\/[^"]+)"/g).filter(
    (link) => isLoaded(html, link) && !link.startsWith(origin),
  );
  return `HTML ${kb(page.bytes)} + CSS ${kb(styles)} = ${kb(page.bytes + styles)} KB; JavaScript ${kb(scripts)} KB; fonts ${kb(fonts)} KB; uncompressed HTML ${kb(page.body.length)} KB; third-party requests ${foreign.length}`;
}

// A browser fetches of each family only the files whose letters stand on the page.
async function fontsOf(origin, sheets, html) {
  const letters = new Set([...textOf(html)].map((letter) => letter.codePointAt(0)));
  const fonts = [];
  for (const sheet of new Set(sheets)) {
    const address = new URL(sheet, origin);
    const css = (await transfer(address.href)).body.toString('utf8');
    for (const [, face] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
      const file = /url\(["']?([^"')]+)["']?\)/.exec(face)?.[1];
      const range = /unicode-range:\s*([^;}]+)/i.exec(face)?.[1];
      if (file && isNeeded(letters, range)) fonts.push(new URL(file, address).href);
    }
  }
  return fonts;
}

function isNeeded(letters, range) {
  if (!range) return true;
  const spans = range.split(',').map((span) => {
    const [from, to = from] = span.trim().replace(/^u\+/i, '').split('-');
    return [from.replaceAll('?', '0'), to.replaceAll('?', 'f')].map((digits) => Number.parseInt(digits, 16));
  });
  return [...letters].some((letter) => spans.some(([from, to]) => letter >= from && letter <= to));
}

function textOf(html) {
  return html.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '');
}

async function transfer(address) {
  const url = String(address);
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  const plain = response.headers.get('content-encoding') === 'gzip' ? gunzipSync(body) : body;
  return { body: plain, bytes: packed.test(url) ? plain.length : gzipSync(plain, { level: 6 }).length };
}

async function sum(origin, links) {
  let bytes = 0;
  for (const link of new Set(links)) bytes += (await transfer(new URL(link, origin))).bytes;
  return bytes;
}

function found(html, pattern) {
  return [...html.matchAll(pattern)].map(([, link]) => link.replaceAll('&amp;', '&'));
}

// A link that a person may follow is no request; only what the browser loads by itself counts.
function isLoaded(html, link) {
  return new RegExp(`<(?:script|img|link|iframe)[^>]+"${link.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`).test(
    html.replaceAll('&amp;', '&').replace(/<link[^>]+rel="(?:canonical|alternate)"[^>]*>/g, ''),
  );
}

function kb(bytes) {
  return (bytes / 1000).toFixed(1);
}
