import 'server-only';
import { type Config, config } from '@/lib/config';
import { findOpenField } from '@/lib/crypto/rotate-fields';
import { db, wholeClient } from '@/lib/db/client';
import { DEMONSTRATION_DOMAIN } from '@/lib/identity/demonstration-accounts';

/** What the database says about itself. */
type Facts = {
  embedded: boolean;
  /** The user of this connection, when it may rewrite the audit log: the owner of the tables or a superuser. */
  mayRewrite: string | null;
  migrated: boolean;
  demonstrationAccounts: boolean;
  /** A column that still holds personal values of an older version openly. */
  openField: string | null;
  /** Keys under which digests of personal numbers lie. Without one of them a number could be confirmed twice unnoticed. */
  numberKeyIds: string[];
};

/** Refuses to run this process when it would open doors: one sentence on stderr, exit code 1. Web and worker call it first. */
export async function refuseUnsafeStart(): Promise<void> {
  const reason = await whyNotStart();
  if (!reason) return;
  process.stderr.write(`Ашар does not start: ${reason}\n`);
  process.exit(1);
}

async function whyNotStart(): Promise<string | null> {
  let current: Config;
  try {
    current = config();
  } catch (error) {
    return (error as Error).message;
  }
  const secrets = whyNotSecrets(current);
  if (secrets) return secrets;
  try {
    return whyNotDatabase(current, await readFacts());
  } catch (error) {
    return `the database does not answer (${(error as Error).message.split('\n').filter(Boolean).at(-1)}). See docs/running.md.`;
  }
}

/** Secrets that were copied from a page are not secrets; outside this machine cookies need https. */
export function whyNotSecrets({
  production,
  demonstration,
  secret,
  hmacKey,
  fieldKeys,
  numberKeys,
  origin,
}: Pick<
  Config,
  'production' | 'demonstration' | 'secret' | 'hmacKey' | 'fieldKeys' | 'numberKeys' | 'origin'
>): string | null {
  if (!production || demonstration) return null;
  if (secret === hmacKey)
    return 'NEXTAUTH_SECRET and ASHAR_HMAC_KEY are the same; make each with `openssl rand -base64 32`.';
  for (const [name, value] of [
    ['NEXTAUTH_SECRET', secret],
    ['ASHAR_HMAC_KEY', hmacKey],
  ] as const) {
    if (looksDefault(value))
      return `${name} is a sample or too simple; make one with \`openssl rand -base64 32\`.`;
  }
  for (const [name, { keys }] of [
    ['ASHAR_FIELD_KEYS', fieldKeys],
    ['ASHAR_NUMBER_KEYS', numberKeys],
  ] as const) {
    const simple = [...keys].find(([, key]) => new Set(key).size < 12);
    if (simple)
      return `the key ${simple[0]} of ${name} is too simple; make one with \`openssl rand -base64 32\`.`;
  }
  const { protocol, hostname } = new URL(origin);
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return `ASHAR_ORIGIN is ${origin}: a public portal needs https, or its cookies can be read on the way.`;
  return null;
}

/** The demonstration's accounts and open letters belong to the embedded server and nowhere else. */
export function whyNotDatabase(
  { demonstration, numberKeys }: Pick<Config, 'demonstration' | 'numberKeys'>,
  facts: Facts,
): string | null {
  if (demonstration && !facts.embedded)
    return 'ASHAR_DEMONSTRATION=1 needs the embedded database; with a database of your own unset it, because it shows every letter at /outbox.';
  if (!facts.migrated) return 'the database is not migrated; run `npm run db:migrate`.';
  if (facts.openField)
    return `${facts.openField} holds values that are not encrypted; run \`npm run privacy:rotate-keys\`.`;
  const lost = facts.numberKeyIds.find((id) => !numberKeys.keys.has(id));
  if (lost)
    return `personal numbers are kept under the key ${lost}, which is missing from ASHAR_NUMBER_KEYS; add it behind the newest.`;
  if (!demonstration && facts.mayRewrite)
    return `DATABASE_URL signs in as ${facts.mayRewrite}, who may rewrite the audit log; let it name a login in the role ashar_app, and DATABASE_OWNER_URL the owner.`;
  if (!demonstration && facts.demonstrationAccounts)
    return `the database has accounts of the demonstration (@${DEMONSTRATION_DOMAIN}); delete them or use another database.`;
  return null;
}

function looksDefault(value: string): boolean {
  return new Set(value).size < 12 || /change.?me|secret|example|default|password/i.test(value);
}

async function readFacts(): Promise<Facts> {
  const [server] = await db.$queryRaw<{ embedded: boolean; migrated: boolean }[]>`
    SELECT current_setting('ashar.embedded', true) IS NOT DISTINCT FROM 'on' AS embedded, to_regclass('app_user') IS NOT NULL AS migrated`;
  const nothing = { mayRewrite: null, demonstrationAccounts: false, openField: null, numberKeyIds: [] };
  if (!server?.migrated) return { embedded: server?.embedded ?? false, migrated: false, ...nothing };
  const [rights] = await db.$queryRaw<{ mayRewrite: string | null }[]>`
    SELECT CASE WHEN has_table_privilege('audit_entry', 'UPDATE, DELETE, TRUNCATE') THEN current_user::text END AS "mayRewrite"`;
  const accounts = await db.user.findFirst({
    where: { demonstration: true },
    select: { id: true },
  });
  const openField = await findOpenField((text) => wholeClient().$queryRawUnsafe(text));
  const numbers = await db.personNumber.findMany({ distinct: ['keyId'], select: { keyId: true } });
  return {
    ...server,
    mayRewrite: rights?.mayRewrite ?? null,
    demonstrationAccounts: accounts !== null,
    openField,
    numberKeyIds: numbers.map(({ keyId }) => keyId),
  };
}
