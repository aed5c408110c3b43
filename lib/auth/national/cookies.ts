import 'server-only';
import { cookies } from 'next/headers';
import { cookieName, cookieOptions } from '../session-cookie';
import { FLOW_MINUTES, type Flow, openFlow } from './flow';

/** Remembers a sign-on that has begun, in the browser that began it. A second beginning replaces the first. */
export async function writeFlowCookie(sealed: string): Promise<void> {
  (await cookies()).set(cookieName('national-flow'), sealed, {
    ...cookieOptions(),
    maxAge: FLOW_MINUTES * 60,
  });
}

/** The sign-on that this browser has begun, once: reading takes it away, so an answer cannot be played twice. */
export async function takeFlow(now: Date): Promise<Flow | null> {
  const jar = await cookies();
  const sealed = jar.get(cookieName('national-flow'))?.value;
  if (!sealed) return null;
  jar.set(cookieName('national-flow'), '', { ...cookieOptions(), maxAge: 0 });
  return openFlow(sealed, now);
}

/** Whether this browser is signed in at the provider too, as far as the portal knows: then signing out goes on there. */
export async function isSignedInNationally(): Promise<boolean> {
  return (await cookies()).has(cookieName('national-session'));
}

export async function noteSignedInNationally(signedIn: boolean): Promise<void> {
  (await cookies()).set(cookieName('national-session'), signedIn ? '1' : '', {
    ...cookieOptions(),
    maxAge: signedIn ? 24 * 3600 : 0,
  });
}
