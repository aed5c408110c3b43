import 'server-only';
import { cookies } from 'next/headers';
import { CODE_MINUTES } from './limits';
import { cookieName, cookieOptions } from './session-cookie';

/** Which sign-in this browser has begun: the digits of a mail count only together with it. */
export async function readPendingId(): Promise<string | null> {
  return (await cookies()).get(cookieName('sign-in'))?.value ?? null;
}

/** Kept a little longer than the code, so that a late visitor hears "expired" and not "unknown". */
export async function writePendingId(id: string): Promise<void> {
  (await cookies()).set(cookieName('sign-in'), id, { ...cookieOptions(), maxAge: CODE_MINUTES * 60 * 6 });
}

export async function forgetPendingId(): Promise<void> {
  (await cookies()).set(cookieName('sign-in'), '', { ...cookieOptions(), maxAge: 0 });
}
