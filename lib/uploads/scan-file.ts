import 'server-only';
import { connect } from 'node:net';
import { config } from '@/lib/config';
import { log } from '@/lib/http/log';

/** `clean` also where no scanner is configured. `unknown`: it is configured and gave no verdict, so the file must not be kept. */
export type Verdict = 'clean' | 'infected' | 'unknown';

const PATIENCE_MS = 30_000;
const CHUNK_BYTES = 64 * 1024;
/** A verdict is one line; whoever says more is no clamd. */
const LONGEST_ANSWER = 4096;

/** Shows a file to the virus scanner of CLAMAV_ADDRESS (clamd, its command INSTREAM). The one place that speaks to it. */
export async function scanFile(
  bytes: Uint8Array,
  address = config().clamavAddress,
  patienceMs = PATIENCE_MS,
): Promise<Verdict> {
  if (!address) return 'clean';
  try {
    const answer = await askClamd(bytes, address, patienceMs);
    if (/^stream: OK$/.test(answer)) return 'clean';
    if (/^stream: .+ FOUND$/.test(answer)) {
      log.warn(
        { signature: answer.slice('stream: '.length, -' FOUND'.length) },
        'a file was refused by the scanner',
      );
      return 'infected';
    }
    log.error({ answer }, 'the scanner gave no verdict');
  } catch (error) {
    log.error({ err: error }, 'the scanner does not answer');
  }
  return 'unknown';
}

/** zINSTREAM: pieces, each after its length in four bytes, then a length of zero; the answer ends with a zero byte. */
function askClamd(bytes: Uint8Array, address: string, patienceMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(placeOf(address));
    let answer = '';
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    // A total, not a pause between two bytes: whoever drips must not hold a form for ever.
    const timer = setTimeout(() => fail(new Error('the scanner took too long')), patienceMs);
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
        const piece = bytes.subarray(at, at + CHUNK_BYTES);
        socket.write(lengthOf(piece.byteLength));
        socket.write(piece);
      }
      socket.write(lengthOf(0));
    });
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.length > LONGEST_ANSWER) fail(new Error('the scanner said too much'));
    });
    // A scanner that refuses in the middle (too large) closes while we still write: its last word counts.
    socket.on('error', (error) => (answer ? undefined : fail(error)));
    socket.on('close', () => {
      clearTimeout(timer);
      if (answer) resolve(answer.replace(/\0.*$/s, '').trim());
      else reject(new Error('the scanner closed without a word'));
    });
  });
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) };
  const { hostname, port } = new URL(address);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
}
