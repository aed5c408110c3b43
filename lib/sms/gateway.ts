import 'server-only';
import type { SmsConfig } from '@/lib/sms-config';

export type TextToSend = { id: string; phone: string; text: string };

/** Why an SMS did not go out, without its number. `forGood`: the gateway refused it, and asking again changes nothing. */
export type SmsFailure = { reason: string; forGood: boolean };

/** The one way out to a phone: hands a text to somebody who sends it. null when it was taken. */
export type SmsGateway = (message: TextToSend) => Promise<SmsFailure | null>;

const PATIENCE_MS = 10_000;

/** Any provider that takes an HTTP request. It says "taken" by a status between 200 and 299; redirections are not followed. */
export function httpGateway({ url, method, headers, body }: SmsConfig): SmsGateway {
  return async (message) => {
    const type = headers['content-type'] ?? '';
    try {
      const answer = await fetch(fill(url, message, encodeURIComponent), {
        method,
        headers,
        ...(method === 'GET' ? {} : { body: fill(body, message, escapeFor(type)) }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await answer.body?.cancel();
      if (answer.ok) return null;
      const again = answer.status >= 500 || answer.status === 429 || answer.status === 408;
      return { reason: `HTTP ${answer.status}`, forGood: !again };
    } catch (error) {
      return { reason: (error as Error).name, forGood: false };
    }
  };
}

function fill(template: string, { id, phone, text }: TextToSend, escaped: (value: string) => string): string {
  const values: Record<string, string> = { id, phone, text, digits: phone.replace(/\D/g, '') };
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    name in values ? escaped(values[name] ?? '') : whole,
  );
}

function escapeFor(contentType: string): (value: string) => string {
  if (contentType.includes('json')) return (value) => JSON.stringify(value).slice(1, -1);
  if (contentType.includes('xml'))
    return (value) => value.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  if (contentType.includes('x-www-form-urlencoded')) return encodeURIComponent;
  return (value) => value;
}
