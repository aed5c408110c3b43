import 'server-only';
import { headers } from 'next/headers';
import { deviceOf } from './device';

/** The device that asks, in two words. */
export async function requestDevice(): Promise<string | null> {
  return deviceOf((await headers()).get('user-agent'));
}
