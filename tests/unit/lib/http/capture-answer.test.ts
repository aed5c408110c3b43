import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { captureAnswer } from '@/lib/http/capture-answer';

let server: http.Server | undefined;

afterEach(() => server?.close());

async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = http.createServer(handle).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a captured answer', () => {
  it('is whole, in every way of writing, and nothing has left before it is sent', async () => {
    const origin = await serve(async (_, response) => {
      const body = await captureAnswer(response, () => {
        response.writeHead(203, { 'x-kind': 'captured' });
        response.write('a');
        response.write(Buffer.from('б'));
        response.write('Yg==', 'base64', () => response.end('c'));
      });
      expect(response.headersSent).toBe(false);
      response.end(`[${body?.toString('utf8')}]`);
    });
    const answer = await fetch(origin);
    expect([answer.status, answer.headers.get('x-kind'), await answer.text()]).toEqual([
      203,
      'captured',
      '[aбbc]',
    ]);
  });

  it('is nothing, and nothing is made, when the visitor has left before', async () => {
    const left = { destroyed: true } as ServerResponse;
    const produce = () => expect.unreachable();
    expect(await captureAnswer(left, produce)).toBeNull();
  });

  it('is nothing when the visitor leaves in the middle', async () => {
    const captured = new Promise<Buffer | null>((resolve) => {
      serve((_, response) => {
        resolve(
          captureAnswer(response, () => {
            response.write('half');
            leave.abort();
          }),
        );
      }).then((origin) => fetch(origin, { signal: leave.signal }).catch(() => null));
    });
    expect(await captured).toBeNull();
  });
});

const leave = new AbortController();
