import 'server-only';
import { headers } from 'next/headers';
import { keyedHash } from '@/lib/identity/keyed-hash';
import { ADDRESS_HEADER } from './trusted-address';

/** The visitor's network address as a keyed hash: enough to count by, nothing to know by. */
export async function hashedAddress(): Promise<string> {
  return keyedHash('client-address', (await headers()).get(ADDRESS_HEADER) ?? 'unknown');
}
