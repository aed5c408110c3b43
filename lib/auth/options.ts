import 'server-only';
import { PrismaAdapter } from '@auth/prisma-adapter';
import type { NextAuthOptions } from 'next-auth';
import type { Adapter, AdapterSession } from 'next-auth/adapters';
import { recordAudit } from '@/lib/audit/record-audit';
import { config } from '@/lib/config';
import { blindIndex } from '@/lib/crypto/field-encryption';
import { db, wholeClient } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { paths } from '@/lib/paths';
import { LIMITS } from './limits';
import { storedToken } from './session';
import { cookieName, cookieOptions, isSecureOrigin } from './session-cookie';

/**
 * next-auth keeps the same sessions, under the same cookie, as our own sign-in by code (docs/decisions/0004).
 * It knows no provider: the national sign-on goes its own way too (docs/decisions/0017).
 */
export function authOptions(): NextAuthOptions {
  return {
    adapter: adapterOfStoredTokens(),
    providers: [],
    secret: config().secret,
    session: {
      strategy: 'database',
      maxAge: LIMITS.resident.absoluteMs / 1000,
      updateAge: LIMITS.resident.absoluteMs / 1000,
    },
    useSecureCookies: isSecureOrigin(),
    cookies: { sessionToken: { name: cookieName('session'), options: cookieOptions() } },
    pages: {
      signIn: paths.signIn('ky'),
      signOut: paths.account('ky'),
      error: paths.signIn('ky'),
      verifyRequest: paths.signInCode('ky'),
    },
    callbacks: {
      // What a browser may read of its own session: nothing that the pages do not show anyway.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ session }) => {
        const ended = session as unknown as AdapterSession | null;
        if (!ended) return;
        await inTransaction((tx) =>
          recordAudit(tx, {
            action: 'session.ended',
            subject: 'user',
            subjectId: ended.userId,
            municipalityId: null,
            actor: { kind: 'visitor' },
            details: {},
          }),
        );
      },
    },
  };
}

/** The adapter of Auth.js, with the difference that the database never sees a session's token itself. */
function adapterOfStoredTokens(): Adapter {
  const adapter = PrismaAdapter(wholeClient()) as Required<Adapter>;
  const withToken = <S extends AdapterSession | null | undefined>(session: S, sessionToken: string): S =>
    session ? { ...session, sessionToken } : session;
  return {
    ...adapter,
    // Accounts are made and found by lib/auth alone: their addresses are encrypted.
    createUser: () => Promise.reject(new Error('next-auth makes no accounts.')),
    getUserByEmail: async (email) => {
      const found = await db.user.findUnique({
        where: { emailIndex: blindIndex('email', email.trim().toLowerCase()) },
        select: { id: true, emailVerified: true },
      });
      return found && { ...found, email };
    },
    createSession: async (session) =>
      withToken(
        await adapter.createSession({ ...session, sessionToken: storedToken(session.sessionToken) }),
        session.sessionToken,
      ),
    getSessionAndUser: async (token) => {
      const found = await adapter.getSessionAndUser(storedToken(token));
      return found && { ...found, session: withToken(found.session, token) };
    },
    updateSession: async (session) =>
      withToken(
        await adapter.updateSession({ ...session, sessionToken: storedToken(session.sessionToken) }),
        session.sessionToken,
      ),
    deleteSession: async (token) =>
      withToken((await adapter.deleteSession(storedToken(token))) as AdapterSession | null, token),
  };
}
