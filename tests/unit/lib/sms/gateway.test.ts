import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { translator } from '@/lib/i18n/server';
import { httpGateway } from '@/lib/sms/gateway';
import { renderText, SMS_LENGTH } from '@/lib/sms/texts';
import { readSmsConfig, SmsEnvironment } from '@/lib/sms-config';

type Seen = { method?: string; url?: string; headers: IncomingMessage['headers']; body: string };

let server: Server | undefined;

afterEach(() => server?.close());

async function provider(
  status: number,
  headers: Record<string, string> = {},
): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    response.writeHead(status, headers).end('ok');
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, seen };
}

const environment = (values: Record<string, string>) => readSmsConfig(SmsEnvironment.parse(values));
const gateway = (values: Record<string, string>) => {
  const config = environment(values);
  if (!config) throw new Error('no gateway');
  return httpGateway(config);
};
const message = { id: 'a-1', phone: '+996700123456', text: 'Код: "123456" & <ү>' };

describe('the gateway', () => {
  it('posts JSON as configured, with the secret in the header', async () => {
    const { url, seen } = await provider(200);
    const send = gateway({ SMS_URL: url, SMS_HEADERS: '{"Authorization":"Bearer s"}' });
    expect(await send(message)).toBeNull();
    expect(seen[0]).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer s' } });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ to: message.phone, text: message.text, id: 'a-1' });
  });

  it('posts a form, XML, or asks by GET', async () => {
    const { url, seen } = await provider(202);
    const form = {
      SMS_HEADERS: '{"content-type":"application/x-www-form-urlencoded"}',
      SMS_BODY: 'to={{digits}}&text={{text}}',
    };
    expect(await gateway({ SMS_URL: url, ...form })(message)).toBeNull();
    expect(Object.fromEntries(new URLSearchParams(seen[0]?.body))).toEqual({
      to: '996700123456',
      text: message.text,
    });
    const xml = { SMS_HEADERS: '{"content-type":"text/xml"}', SMS_BODY: '<t>{{text}}</t>' };
    await gateway({ SMS_URL: url, ...xml })(message);
    expect(seen[1]?.body).toBe('<t>Код: &#34;123456&#34; &#38; &#60;ү&#62;</t>');
    await gateway({ SMS_URL: `${url}?to={{phone}}&text={{text}}`, SMS_METHOD: 'GET' })(message);
    const asked = new URL(seen[2]?.url ?? '', url).searchParams;
    expect([seen[2]?.method, asked.get('to'), asked.get('text'), seen[2]?.body]).toEqual([
      'GET',
      message.phone,
      message.text,
      '',
    ]);
  });

  it.each([
    [500, false],
    [503, false],
    [429, false],
    [400, true],
    [401, true],
  ])('answers %i: asking again is useless = %s, and says no number', async (status, forGood) => {
    const { url } = await provider(status);
    expect(await gateway({ SMS_URL: url })(message)).toEqual({ reason: `HTTP ${status}`, forGood });
  });

  it('does not follow a redirection, and survives a gateway that is away', async () => {
    const { url } = await provider(302, { location: 'http://127.0.0.1:1/elsewhere' });
    expect(await gateway({ SMS_URL: url })(message)).toMatchObject({ forGood: false });
    expect(await gateway({ SMS_URL: 'http://127.0.0.1:1/' })(message)).toMatchObject({ forGood: false });
  });
});

describe('the configuration', () => {
  it('is none without an address', () => {
    expect(environment({})).toBeNull();
  });

  it('refuses an address without https and headers that are no object', () => {
    expect(() => environment({ SMS_URL: 'http://sms.example/send' })).toThrow('https');
    expect(() => environment({ SMS_URL: 'send' })).toThrow('https');
    expect(() => environment({ SMS_URL: 'https://sms.example', SMS_HEADERS: 'x' })).toThrow('SMS_HEADERS');
  });
});

it.each(['ky', 'ru'] as const)('the code is one SMS in %s', (locale) => {
  const text = renderText(translator(locale), 'sign_in', { code: '123456' });
  expect(text).toContain('123456');
  expect(text.length).toBeLessThanOrEqual(SMS_LENGTH);
});
