import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const connections = 20;

// Browsers ask for compressed pages.
const headers = { 'accept-encoding': 'br, gzip' };
let visit = 0;

/** The same page under an address that nobody has asked for yet, so that it is made anew: a parameter that no page reads. */
const anew = (path) => ({
  setupRequest: (request) => ({
    ...request,
    path: `${path}${path.includes('?') ? '&' : '?'}visit=${++visit}`,
  }),
});

/**
 * Requests a second, median and 99th percentile under 20 connections: `kept` as readers get it, or each page made `anew`.
 * Throws when an answer is not 200: a fast error is no figure.
 */
export async function load(url, seconds, pid, how = 'kept') {
  const requests = how === 'anew' ? [anew(new URL(url).pathname)] : undefined;
  await autocannon({ url, connections, headers, requests, duration: 1 });
  const result = await autocannon({ url, connections, headers, requests, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  return `${Math.round(result.requests.average)} req/s, p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, web ${residentMb(pid)} MB`;
}

/** `total` requests over all addresses, one in ten for a page that must be made anew, in ten parts, with the resident memory after each. */
export async function hammer(origin, addresses, total, pid) {
  const parts = 10;
  const rows = [['at the beginning', `${residentMb(pid)} MB`]];
  for (let part = 1; part <= parts; part += 1) {
    const result = await autocannon({
      url: origin,
      connections,
      amount: Math.max(connections, Math.round(total / parts)),
      headers,
      requests: addresses.flatMap((path) => [...Array.from({ length: 9 }, () => ({ path })), anew(path)]),
    });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors`);
    rows.push([`after ${((total / parts) * part).toLocaleString('en')}`, `${residentMb(pid)} MB`]);
  }
  return rows;
}

/** Resident memory of a process and of what it started, in MB (Linux only; elsewhere unknown). */
function residentMb(pid) {
  try {
    const pids = [pid, ...childrenOf(pid)];
    const kb = pids.map((id) =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0),
    );
    return Math.round(kb.reduce((sum, value) => sum + value, 0) / 1024);
  } catch {
    return '?';
  }
}

function childrenOf(pid) {
  const direct = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);
  return direct.flatMap((child) => [child, ...childrenOf(child)]);
}
