import type { ServerResponse } from 'node:http';

/**
 * Runs `produce`, which answers through `response`, and holds the answer back: afterwards the response has its status and headers,
 * nothing was sent, and its body is the result. Null when the visitor left before the answer was whole.
 */
export function captureAnswer(response: ServerResponse, produce: () => void): Promise<Buffer | null> {
  const { write, end, writeHead, flushHeaders } = response;
  const chunks: Buffer[] = [];
  // Who has left already would never be seen leaving.
  if (response.destroyed) return Promise.resolve(null);
  return new Promise((resolve) => {
    const finish = (body: Buffer | null) => {
      response.off('close', leave);
      Object.assign(response, { write, end, writeHead, flushHeaders });
      resolve(body);
    };
    const leave = () => finish(null);
    response.once('close', leave);
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      const headers = rest.find((part) => typeof part === 'object' && part !== null) ?? {};
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    }) as typeof writeHead;
    response.flushHeaders = () => undefined;
    response.write = ((chunk: unknown, ...rest: unknown[]) => {
      chunks.push(bufferOf(chunk, rest));
      callbackOf(rest)?.();
      return true;
    }) as typeof write;
    response.end = ((...parts: unknown[]) => {
      const [chunk, ...rest] = parts;
      if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
        chunks.push(bufferOf(chunk, rest));
      finish(Buffer.concat(chunks));
      callbackOf(parts)?.();
      return response;
    }) as typeof end;
    produce();
  });
}

function bufferOf(chunk: unknown, rest: unknown[]): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk as Uint8Array);
  const encoding = rest.find((part) => typeof part === 'string') as BufferEncoding | undefined;
  return Buffer.from(chunk, encoding ?? 'utf8');
}

function callbackOf(parts: unknown[]): (() => void) | undefined {
  return parts.find((part) => typeof part === 'function') as (() => void) | undefined;
}
