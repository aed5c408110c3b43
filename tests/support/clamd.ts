import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** The standard file that every scanner calls infected, put together so that no scanner minds this one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

type Manner = 'verdict' | 'silent' | 'hang up' | 'nonsense' | 'too large';

/** A small server that speaks clamd's INSTREAM over TCP or a socket file; it really reads the pieces and looks for EICAR. */
export async function startClamd(
  place: { port: number } | { path: string },
  manner: Manner = 'verdict',
): Promise<{ address: string; received: Buffer[]; stop: () => Promise<void> }> {
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    let pending = Buffer.alloc(0);
    let greeted = false;
    const pieces: Buffer[] = [];
    socket.on('error', () => undefined);
    if (manner === 'hang up') socket.destroy();
    socket.on('data', (data) => {
      if (manner === 'silent') return;
      pending = Buffer.concat([pending, data]);
      if (!greeted) {
        const end = pending.indexOf(0);
        if (end < 0) return;
        if (pending.subarray(0, end).toString() !== 'zINSTREAM') return socket.end('UNKNOWN COMMAND\0');
        pending = pending.subarray(end + 1);
        greeted = true;
        if (manner === 'too large') return socket.end('INSTREAM size limit exceeded. ERROR\0');
        if (manner === 'nonsense') return socket.end('hello\0');
      }
      while (pending.length >= 4) {
        const length = pending.readUInt32BE(0);
        if (length === 0) {
          const file = Buffer.concat(pieces);
          received.push(file);
          return socket.end(file.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
        }
        if (pending.length < 4 + length) return;
        pieces.push(pending.subarray(4, 4 + length));
        pending = pending.subarray(4 + length);
      }
    });
  });
  if ('path' in place) server.listen(place.path);
  else server.listen(place.port, '127.0.0.1');
  await once(server, 'listening');
  return { address: addressOf(server), received, stop: () => stopped(server) };
}

function addressOf(server: Server): string {
  const place = server.address();
  return typeof place === 'string' ? `unix:${place}` : `tcp://127.0.0.1:${place?.port}`;
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
