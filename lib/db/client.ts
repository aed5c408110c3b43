import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { config } from '@/lib/config';
import { PrismaClient } from './generated/client';

declare global {
  // One pool for a process, also when the development server reloads this file.
  var asharDatabase: PrismaClient | undefined;
}

function connect(): PrismaClient {
  const { databaseUrl, databasePool } = config();
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: databasePool,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
  });
  return new PrismaClient({ adapter });
}

/** The whole client; only lib/db and the auth adapter may hold it. Everyone else reads through `db` and writes through `inTransaction`. */
export function wholeClient(): PrismaClient {
  globalThis.asharDatabase ??= connect();
  return globalThis.asharDatabase;
}

type ReadMethod =
  | 'findMany'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'count'
  | 'aggregate'
  | 'groupBy';
type ReadOnly<Client> = {
  [Key in keyof Client as Key extends `$${string}` ? never : Key]: Client[Key] extends object
    ? Pick<Client[Key], Extract<keyof Client[Key], ReadMethod>>
    : never;
} & Pick<Client, Extract<keyof Client, '$queryRaw'>>;

/** For queries: reads only. Writing happens in `inTransaction`, so that the audit entry and the job stand or fall with it. */
export const db: ReadOnly<PrismaClient> = new Proxy({} as ReadOnly<PrismaClient>, {
  get: (_, key) => Reflect.get(wholeClient(), key),
});
