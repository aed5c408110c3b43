// The environment that web, worker and seed get. Without DATABASE_URL that is the demonstration: embedded server, secrets made
// once, mail to /outbox. With DATABASE_URL it is production, and everything must be given.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the demonstration keeps its database, uploads and secrets. */
export function demonstrationHome() {
  return path.resolve(root, process.env.ASHAR_HOME ?? '.ashar');
}

export function isDemonstration() {
  return !process.env.DATABASE_URL;
}

/** The environment of the demonstration on its embedded database; `origin` is the address people type. */
export function demonstrationEnvironment({ databaseUrl, origin, home = demonstrationHome() }) {
  const { SMTP_URL: _mail, SMS_URL: _sms, ...inherited } = process.env;
  return {
    ...inherited,
    ...readOrMakeSecrets(home),
    DATABASE_URL: databaseUrl,
    ASHAR_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    ASHAR_UPLOADS_DIR: path.join(home, 'uploads'),
    ASHAR_DEMONSTRATION: '1',
  };
}

/** The environment of a production start; throws one sentence that names what is missing. */
export function productionEnvironment(given = process.env) {
  const needed = [
    'ASHAR_ORIGIN',
    'NEXTAUTH_SECRET',
    'ASHAR_HMAC_KEY',
    'ASHAR_FIELD_KEYS',
    'ASHAR_NUMBER_KEYS',
    'ASHAR_UPLOADS_DIR',
    'SMTP_URL',
    'MAIL_FROM',
  ];
  const missing = needed.filter((name) => !given[name]);
  if (missing.length > 0) {
    throw new Error(
      `DATABASE_URL is set, so this is not the demonstration, and ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing: see docs/running.md, or unset DATABASE_URL.`,
    );
  }
  return { ...given, NEXTAUTH_URL: given.NEXTAUTH_URL ?? given.ASHAR_ORIGIN, ASHAR_DEMONSTRATION: '0' };
}

/** The same environment for what only the owner of the tables may do: migrations, the seed, the rotation of keys. */
export function ownerEnvironment(environment) {
  return { ...environment, DATABASE_URL: environment.DATABASE_OWNER_URL ?? environment.DATABASE_URL };
}

/** Makes what is missing and keeps what is there: a home of an older version gets the secrets that came later. */
function readOrMakeSecrets(home) {
  const file = path.join(home, 'secrets.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secret = () => randomBytes(32).toString('base64');
  const secrets = {
    ASHAR_DATABASE_PASSWORD: known.ASHAR_DATABASE_PASSWORD ?? secret(),
    NEXTAUTH_SECRET: known.NEXTAUTH_SECRET ?? secret(),
    ASHAR_HMAC_KEY: known.ASHAR_HMAC_KEY ?? secret(),
    ASHAR_FIELD_KEYS: known.ASHAR_FIELD_KEYS ?? `k1:${secret()}`,
    ASHAR_NUMBER_KEYS: known.ASHAR_NUMBER_KEYS ?? `n1:${secret()}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: known.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? secret(),
  };
  if (Object.keys(secrets).some((name) => !(name in known))) {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, `${JSON.stringify({ ...known, ...secrets }, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
    renameSync(beside, file);
  }
  return { ...known, ...secrets };
}
