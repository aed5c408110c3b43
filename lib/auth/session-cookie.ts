import 'server-only';
import { cookies } from 'next/headers';
import { config } from '@/lib/config';
import { LIMITS } from './limits';

/** Secure and bound to this host (`__Host-`) wherever the portal is reached over https; plain only on http://localhost. */
export function isSecureOrigin(): boolean {
  return config().origin.startsWith('https://');
}

type CookieName = 'session' | 'sign-in' | 'kept' | 'national-flow' | 'national-session';

export function cookieName(name: CookieName): string {
  return `${isSecureOrigin() ? '__Host-' : ''}ashar-${name}`;
}

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecureOrigin(),
});

export async function readSessionToken(): Promise<string | null> {
  return (await cookies()).get(cookieName('session'))?.value ?? null;
}

export async function writeSessionToken(token: string): Promise<void> {
  (await cookies()).set(cookieName('session'), token, {
    ...cookieOptions(),
    maxAge: LIMITS.resident.absoluteMs / 1000,
  });
}

export async function forgetSessionToken(): Promise<void> {
  (await cookies()).set(cookieName('session'), '', { ...cookieOptions(), maxAge: 0 });
}
