import { z } from 'zod';

/** The SMS gateway in the environment (docs/running.md, "SMS"). Without SMS_URL nobody can sign in by phone, and no page speaks of it. */
export const SmsEnvironment = z.object({
  SMS_URL: z.string().min(1).optional(),
  SMS_METHOD: z.enum(['GET', 'POST', 'PUT']).default('POST'),
  /** A JSON object of header names and values. */
  SMS_HEADERS: z.string().default('{}'),
  /** What is sent; `{{phone}}` (+996…), `{{digits}}` (996…), `{{text}}` and `{{id}}` are filled in, each in the form that the content type asks for. */
  SMS_BODY: z.string().default('{"to":"{{phone}}","text":"{{text}}","id":"{{id}}"}'),
  SMS_PER_HOUR: z.coerce.number().int().min(1).max(1_000_000).default(300),
});

export type SmsConfig = {
  url: string;
  method: 'GET' | 'POST' | 'PUT';
  headers: Record<string, string>;
  body: string;
};

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const Headers = z.record(z.string(), z.string());

/** null without SMS_URL. Throws one sentence when the headers are not a JSON object or the address is not https (loopback excepted). */
export function readSmsConfig(values: z.infer<typeof SmsEnvironment>): SmsConfig | null {
  if (!values.SMS_URL) return null;
  const plain = values.SMS_URL.replace(/\{\{\w+\}\}/g, '0');
  const url = URL.canParse(plain) ? new URL(plain) : null;
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.includes(url.hostname))))
    throw new Error('SMS_URL must be an https address. See docs/running.md.');
  return {
    url: values.SMS_URL,
    method: values.SMS_METHOD,
    headers: { 'content-type': 'application/json', ...readHeaders(values.SMS_HEADERS) },
    body: values.SMS_BODY,
  };
}

function readHeaders(text: string): Record<string, string> {
  try {
    const headers = Headers.parse(JSON.parse(text));
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  } catch {
    throw new Error('SMS_HEADERS must be a JSON object of names and values. See docs/running.md.');
  }
}
