import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { config } from '@/lib/config';
import { LOCALES } from '@/lib/i18n/locales';

/** As long as somebody may take at the provider. */
export const FLOW_MINUTES = 15;

/**
 * What the portal must remember between leading a person to the provider and seeing her back, kept in her browser only: a sealed cookie.
 * `linkTo` is the account to which a signed-in person adds the national sign-on; null when somebody signs in. `claim`: with an account
 * of her own although another has her number.
 */
const Flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  locale: z.enum(LOCALES),
  returnTo: z.string(),
  linkTo: z.string().nullable(),
  claim: z.boolean(),
  expiresAt: z.number(),
});

export type Flow = z.infer<typeof Flow>;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key derived from NEXTAUTH_SECRET: neither readable nor changeable by who carries it. */
export function sealFlow(flow: Flow): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', flowKey(), nonce, { authTagLength: TAG_BYTES });
  const text = Buffer.concat([cipher.update(JSON.stringify(flow), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
}

/** null when it is not ours, was changed, or is too old. */
export function openFlow(sealed: string, now: Date): Flow | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', flowKey(), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    const flow = Flow.parse(JSON.parse(text.toString('utf8')));
    return flow.expiresAt > now.getTime() ? flow : null;
  } catch {
    return null;
  }
}

function flowKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', config().secret, '', 'ashar/national-sign-on', 32));
}
