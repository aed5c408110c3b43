import { gunzipSync, gzipSync } from 'node:zlib';

/** What a first visit to a page transfers: HTML, styles, scripts, fonts by kind in KB, and how many requests leave the portal. */
export async function weigh(origin, address) {
  const page = await transfer(`${origin}${address}`);
  const html = page.body.toString('utf8');
  const styles = await sum(origin, found(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g));
  const scripts = await sum(origin, found(html, /<script[^>]+src="([^"]+)"/g));
  const foreign = found(html, /(?:src|href)="(https?:\/\/[^"]+)"/g).filter(
    (link) => isLoaded(html, link) && !link.startsWith(origin),
  );
  return `HTML ${kb(page.bytes)} + CSS ${kb(styles)} = ${kb(page.bytes + styles)} KB; JavaScript ${kb(scripts)} KB; uncompressed HTML ${kb(page.body.length)} KB; third-party requests ${foreign.length}`;
}

async function transfer(url) {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  const plain = response.headers.get('content-encoding') === 'gzip' ? gunzipSync(body) : body;
  return { body: plain, bytes: gzipSync(plain, { level: 6 }).length };
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
