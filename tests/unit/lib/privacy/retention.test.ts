import { expect, it } from 'vitest';
import { LIMITS } from '@/lib/auth/limits';
import { DESTROYED } from '@/lib/privacy/destroy-expired';
import { EXPORT_DAYS } from '@/lib/privacy/limits';
import { daysOf, RETENTION } from '@/lib/privacy/retention';
import { PENDING_HOURS } from '@/lib/uploads/limits';

it('what ends after some days is destroyed by the daily job, and nothing else is', () => {
  const ending = RETENTION.filter(({ days }) => days !== null).map(({ purpose }) => purpose);
  // Files that no form claimed go with their own sweep every hour, the logs with the machine's rotation.
  expect([...DESTROYED, 'pending_file', 'server_log'].toSorted()).toEqual(ending.toSorted());
});

it('the table tells the terms by which the parts work', () => {
  expect(daysOf('own_copy')).toBe(EXPORT_DAYS);
  expect(daysOf('pending_file')).toBe(PENDING_HOURS / 24);
  expect(daysOf('session')).toBe(LIMITS.resident.idleMs / 86_400_000);
});
