import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { config } from '@/lib/config';
import { decryptField } from '@/lib/crypto/field-encryption';
import { PrismaClient } from './generated/client';

declare global {
  // One pool for a process, also when the development server reloads this file.
  var asharDatabase: PrismaClient | undefined;
  var asharOpened: OpenedClient | undefined;
}

function connect(): PrismaClient {
  const { databaseUrl, databasePool } = config();
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: databasePool,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
  });
  return new PrismaClient({ adapter });
}

/** The whole client, in which personal fields are sealed; only lib/db, the loaders and the auth adapter may hold it. Everyone else reads through `db` and writes through `inTransaction`. */
export function wholeClient(): PrismaClient {
  globalThis.asharDatabase ??= connect();
  return globalThis.asharDatabase;
}

/**
 * The same client (one pool) with fields that open the sealed ones when somebody reads them: `select: { email: true }` fetches the
 * cipher and answers with the address. Such a row is not plain (name its fields, do not spread it). Writing and finding name the real columns (`emailCipher`, `emailIndex`).
 */
function opened(client: PrismaClient) {
  return client.$extends({
    result: {
      user: {
        email: {
          needs: { id: true, emailCipher: true },
          compute: ({ id, emailCipher }) =>
            emailCipher && decryptField(emailCipher, { column: 'app_user.email_cipher', row: id }),
        },
        phone: {
          needs: { id: true, phoneCipher: true },
          compute: ({ id, phoneCipher }) =>
            phoneCipher && decryptField(phoneCipher, { column: 'app_user.phone_cipher', row: id }),
        },
      },
      signInCode: {
        email: {
          needs: { id: true, emailCipher: true },
          compute: ({ id, emailCipher }) =>
            emailCipher && decryptField(emailCipher, { column: 'sign_in_code.email_cipher', row: id }),
        },
        phone: {
          needs: { id: true, phoneCipher: true },
          compute: ({ id, phoneCipher }) =>
            phoneCipher && decryptField(phoneCipher, { column: 'sign_in_code.phone_cipher', row: id }),
        },
      },
      textMessage: {
        phone: {
          needs: { id: true, phoneCipher: true },
          compute: ({ id, phoneCipher }) =>
            decryptField(phoneCipher, { column: 'text_message.phone_cipher', row: id }),
        },
      },
      grantInvitation: {
        email: {
          needs: { id: true, emailCipher: true },
          compute: ({ id, emailCipher }) =>
            decryptField(emailCipher, { column: 'grant_invitation.email_cipher', row: id }),
        },
      },
      letter: {
        recipient: {
          needs: { id: true, recipientCipher: true },
          compute: ({ id, recipientCipher }) =>
            decryptField(recipientCipher, { column: 'letter.recipient_cipher', row: id }),
        },
      },
      outboxMessage: {
        recipient: {
          needs: { letterId: true, recipientCipher: true },
          compute: ({ letterId, recipientCipher }) =>
            decryptField(recipientCipher, { column: 'outbox_message.recipient_cipher', row: letterId }),
        },
      },
    },
  });
}

type OpenedClient = ReturnType<typeof opened>;

/** For `inTransaction` and `db`. */
export function openedClient(): OpenedClient {
  globalThis.asharOpened ??= opened(wholeClient());
  return globalThis.asharOpened;
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
export const db: ReadOnly<OpenedClient> = new Proxy({} as ReadOnly<OpenedClient>, {
  get: (_, key) => Reflect.get(openedClient(), key),
});
