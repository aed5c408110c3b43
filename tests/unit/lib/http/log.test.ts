import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '@/lib/http/log';
import { scrub } from '@/lib/http/scrub';

/** Logs as the portal does and returns what was written. */
function written(act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  log.level = 'debug';
  act(log);
  for (const line of lines) JSON.parse(line);
  return lines.join('');
}

const number = '21503198400123';
const email = 'айгүл.aigul@post.kg';
const phone = '+996 555 12-34-56';
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl';
const cookie = '__Host-ashar-session=Zm9vYmFyYmF6cXV4';

const secrets = {
  'a personal number': [number, '2 15 03 1984 00123'],
  'an address': [email],
  'a phone': [phone, '+996555123456', '0555 123456', '0555123456'],
  'a code': ['493 175', '493175'],
  'a token': [token, `Bearer ${'a'.repeat(40)}`],
  'a cookie': [cookie],
};

const all = Object.entries(secrets).flatMap(([what, values]) =>
  values.map((value) => [what, value] as const),
);

describe.each(all)('%s (%s)', (_, value) => {
  const core = value.replace(/^Bearer |^__Host-ashar-session=/, '');

  it.each<[string, (log: ReturnType<typeof createLog>) => void]>([
    ['a message', (log) => log.error(`could not send to ${value}.`)],
    ['a formatted message', (log) => log.warn('could not send to %s', value)],
    ['an object', (log) => log.info({ said: value }, 'sent')],
    ['an object far down', (log) => log.info({ a: [{ b: { c: `(${value})` } }] })],
    ['an error', (log) => log.error(new Error(`no ${value} here`))],
    ['an error with a key', (log) => log.error({ err: new Error(`no ${value} here`) }, 'failed')],
    ['an error under another key', (log) => log.error({ error: new Error(`no ${value}`) }, 'failed')],
    ['the cause of an error', (log) => log.error(new Error('failed', { cause: new Error(value) }))],
    ['what hangs on an error', (log) => log.error(Object.assign(new Error('failed'), { row: { value } }))],
    ['many errors in one', (log) => log.error(new AggregateError([new Error(value)], 'failed'))],
    ['a form', (log) => log.info({ said: asForm(value) })],
    [
      'headers',
      (log) => log.info({ headers: new Headers({ cookie, authorization: 'Bearer x' }), said: value }),
    ],
    ['a map', (log) => log.info({ said: new Map([['x', value]]) })],
  ])('does not reach the log inside %s', (_where, act) => {
    const line = written(act);
    expect(line.length).toBeGreaterThan(10);
    expect(line).not.toContain(core);
    expect(line.replace(/[\s()-]/g, '')).not.toContain(core.replace(/[\s()-]/g, ''));
  });
});

function asForm(value: string): FormData {
  const form = new FormData();
  form.set('anything', value);
  return form;
}

it.each([
  'email',
  'phone',
  'code',
  'token',
  'cookie',
  'authorization',
  'password',
  'personalNumber',
  'birthDate',
  'recipient',
  'clientSecret',
  'name',
])('takes out what is called %s, whatever it looks like', (key) => {
  expect(
    written((log) => log.info({ [key]: 'unlikely-value', inner: { [key]: ['unlikely-value'] } })),
  ).not.toContain('unlikely-value');
});

it('keeps what an operator needs: request number, codes of failures, ids, times, counts', () => {
  const line = written((log) =>
    log.error(
      {
        requestId: '3f0c1b2a-1111-4222-8333-123456789012',
        digest: '123456',
        at: new Date('2026-11-21T00:00:00Z'),
        count: 3,
        path: '/ky/m/naryn/budget/2017',
        err: Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
      },
      'request failed',
    ),
  );
  expect(JSON.parse(line)).toMatchObject({
    requestId: '3f0c1b2a-1111-4222-8333-123456789012',
    digest: '123456',
    at: '2026-11-21T00:00:00.000Z',
    count: 3,
    path: '/ky/m/naryn/budget/2017',
    err: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432' },
    msg: 'request failed',
  });
});

it('finds a personal number wherever it stands in whatever is logged', () => {
  const holder = fc.object({ maxDepth: 3, withMap: true, withSet: true, withDate: true });
  fc.assert(
    fc.property(holder, fc.string(), (object, key) => {
      const planted = {
        ...object,
        [key || 'x']: [`text ${number}, text`, { deep: { [`k${key}`]: number } }],
      };
      expect(JSON.stringify(scrub(planted)) ?? '').not.toContain(number);
    }),
  );
});

it('survives what turns in a circle', () => {
  const circle: Record<string, unknown> = { count: 1 };
  circle.self = circle;
  expect(written((log) => log.info(circle, 'turned'))).toContain('turned');
});
