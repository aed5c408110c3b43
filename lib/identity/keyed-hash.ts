import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '@/lib/config';

/** What is hashed: each purpose has its own space, so that equal values of two purposes never meet. */
type Purpose =
  | 'sign-in-code'
  | 'sign-in-link'
  | 'session'
  | 'client-address'
  | 'email'
  | 'residency-code'
  | 'file-link'
  | 'national-subject'
  | 'recovery-code'
  | 'totp-enrolment'
  | 'kept-form';

/** HMAC-SHA-256 with the key that lies outside the database: a stolen table says neither codes nor addresses. */
export function keyedHash(purpose: Purpose, value: string): string {
  return keyedBytes(purpose, value).toString('base64url');
}

/** The same as bytes, for what is derived from a value instead of compared with one. */
export function keyedBytes(purpose: Purpose, value: string): Buffer {
  return createHmac('sha256', config().hmacKey).update(`${purpose}\0${value}`).digest();
}

/** Compares two hashes without telling by time how much of them agrees. */
export function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
