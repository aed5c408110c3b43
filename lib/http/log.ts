import 'server-only';
import { format } from 'node:util';
import pino, { type DestinationStream } from 'pino';
import { scrub, scrubText } from './scrub';

/**
 * Structured logs, one line a record. Ids and reason codes are meant to be logged; form values, addresses, numbers and codes never,
 * and where somebody logs an object or an error that holds them, they are taken out here (tests/unit/lib/http/log.test.ts).
 */
export function createLog(destination?: DestinationStream) {
  return pino(
    {
      level: process.env.LOG_LEVEL ?? 'info',
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      // The scrubbed copy is plain already.
      serializers: { err: (error: unknown) => error },
      formatters: { log: (record) => scrub(record) as Record<string, unknown> },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args as unknown[];
          if (first instanceof Error)
            return method.apply(this, [{ err: scrub(first) }, scrubText(first.message)]);
          if (typeof first === 'object' && first !== null)
            return method.apply(this, [first, scrubText(format(...rest.map((part) => scrub(part))))]);
          return method.apply(this, [scrubText(format(...[first, ...rest].map((part) => scrub(part))))]);
        },
      },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

export const log = createLog();

/** What the framework itself writes to the console (it prints every failure of a page) goes the same way. */
export function quietConsole(): void {
  const marker = Symbol.for('ashar.quietConsole');
  const marked = console as Console & { [marker]?: boolean };
  if (marked[marker]) return;
  marked[marker] = true;
  for (const level of ['error', 'warn'] as const)
    console[level] = (...parts: unknown[]) => log[level]({ part: 'framework', said: parts }, 'framework');
}
