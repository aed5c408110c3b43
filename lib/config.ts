import { z } from 'zod';
import { type KeyRing, parseKeyRing } from './crypto/key-ring';
import { type NationalConfig, NationalEnvironment, readNationalConfig } from './national-config';
import { readSmsConfig, type SmsConfig, SmsEnvironment } from './sms-config';

/** The environment, read once. docs/running.md has the table; a production start without a needed value refuses with one sentence. */

const keyRing = (name: string) =>
  z.string({ error: `${name} is missing` }).transform((text, context): KeyRing => {
    try {
      return parseKeyRing(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: `${name}: ${(error as Error).message}` });
      return z.NEVER;
    }
  });

const EnvironmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must be a postgresql:// address'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  ASHAR_ORIGIN: z.url().default('http://localhost:3000'),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET must have at least 32 characters'),
  ASHAR_HMAC_KEY: z.string().min(32, 'ASHAR_HMAC_KEY must have at least 32 characters'),
  /** Keys of encrypted personal fields, "id:base64,id:base64", newest first (docs/privacy.md). */
  ASHAR_FIELD_KEYS: keyRing('ASHAR_FIELD_KEYS'),
  /** Keys of the digests of personal numbers, in the same form; a former key stays until no number lies under it (docs/residency.md). */
  ASHAR_NUMBER_KEYS: keyRing('ASHAR_NUMBER_KEYS'),
  /** Web and worker run in different folders, so only an absolute path names one place. The demonstration sets its own. */
  ASHAR_UPLOADS_DIR: z
    .string()
    .regex(/^(\/|[A-Za-z]:[\\/])/, 'ASHAR_UPLOADS_DIR must be an absolute path, the same for web and worker'),
  /** "1" only under the embedded demonstration: mail goes to /outbox, demonstration accounts exist. */
  ASHAR_DEMONSTRATION: z.enum(['0', '1']).default('0'),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Ашар <no-reply@ashar.example>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Proxies whose X-Forwarded-For is believed; 0 = none. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** A virus scanner (clamd) that looks at each file before it is kept: tcp://host:3310 or unix:/run/clamav/clamd.ctl. */
  CLAMAV_ADDRESS: z
    .string()
    .regex(/^(tcp:\/\/[^/:\s]+:\d+|unix:\/\S+)$/, 'CLAMAV_ADDRESS must be tcp://host:port or unix:/path')
    .optional(),
  ...NationalEnvironment.shape,
  ...SmsEnvironment.shape,
});

export type Config = {
  production: boolean;
  databaseUrl: string;
  databasePool: number;
  origin: string;
  secret: string;
  hmacKey: string;
  fieldKeys: KeyRing;
  numberKeys: KeyRing;
  uploadsDir: string;
  demonstration: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  logLevel: z.infer<typeof EnvironmentSchema>['LOG_LEVEL'];
  trustedProxies: number;
  clamavAddress: string | null;
  national: NationalConfig | null;
  sms: SmsConfig | null;
  smsPerHour: number;
  /** Whether people can sign in by phone: a gateway sends, or the demonstration shows. */
  byPhone: boolean;
};

/** Parses an environment. Throws one Error whose message names every problem and its remedy. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = EnvironmentSchema.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    throw new Error(`The environment is not complete (${problems}). See docs/running.md.`);
  }
  const values = parsed.data;
  const demonstration = values.ASHAR_DEMONSTRATION === '1';
  if (!demonstration && !values.SMTP_URL) {
    throw new Error(
      'SMTP_URL is missing: without the embedded demonstration, mail needs a server. See docs/running.md.',
    );
  }
  if (demonstration && values.SMTP_URL) {
    throw new Error(
      'SMTP_URL and ASHAR_DEMONSTRATION=1 exclude each other: the demonstration never sends mail. See docs/running.md.',
    );
  }
  if (demonstration && values.SMS_URL) {
    throw new Error(
      'SMS_URL and ASHAR_DEMONSTRATION=1 exclude each other: the demonstration never sends SMS. See docs/running.md.',
    );
  }
  return {
    production: values.NODE_ENV === 'production',
    databaseUrl: values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    origin: values.ASHAR_ORIGIN.replace(/\/+$/, ''),
    secret: values.NEXTAUTH_SECRET,
    hmacKey: values.ASHAR_HMAC_KEY,
    fieldKeys: values.ASHAR_FIELD_KEYS,
    numberKeys: values.ASHAR_NUMBER_KEYS,
    uploadsDir: values.ASHAR_UPLOADS_DIR,
    demonstration,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    logLevel: values.LOG_LEVEL,
    trustedProxies: values.TRUSTED_PROXIES,
    clamavAddress: values.CLAMAV_ADDRESS ?? null,
    national: readNationalConfig(values),
    sms: readSmsConfig(values),
    smsPerHour: values.SMS_PER_HOUR,
    byPhone: demonstration || Boolean(values.SMS_URL),
  };
}

let current: Config | undefined;

/** The configuration of this process. */
export function config(): Config {
  current ??= readConfig(process.env);
  return current;
}
