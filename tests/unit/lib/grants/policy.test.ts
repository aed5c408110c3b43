import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '@/lib/clock';
import { whyNotTake } from '@/lib/grants/invitation-policy';
import { termOf, whyNotEnd, whyNotGrant } from '@/lib/grants/policy';
import { type Grant, ROLES, type Staff, SYSTEM } from '@/lib/identity/actor';

const now = new Date('2026-11-20T06:00:00Z');
const today = dayOf(now);
const holding = (...grants: Grant[]): Staff => ({
  kind: 'staff',
  userId: 'u',
  email: '',
  locale: 'ky',
  assurance: 'contact_confirmed',
  residence: null,
  grants,
});
const administrator = holding({ role: 'administrator', municipalityId: 'here' });
const country = holding({ role: 'country_administrator', municipalityId: null });
const term = termOf({ from: null, to: null }, now);

describe('giving a role', () => {
  const wish = (role: (typeof ROLES)[number], municipalityId: string | null = 'here') => ({
    role,
    municipalityId,
  });

  test.each(ROLES)('%s', (role) => {
    const local = role !== 'country_administrator';
    expect(whyNotGrant(administrator, wish(role), term, today, now)).toBe(local ? null : 'no_permission');
    expect(whyNotGrant(administrator, wish(role, 'there'), term, today, now)).toBe('no_permission');
    expect(whyNotGrant(administrator, wish(role, null), term, today, now)).toBe('no_permission');
    expect(whyNotGrant(country, wish(role), term, today, now)).toBe(
      role === 'administrator' ? null : 'no_permission',
    );
    expect(whyNotGrant(SYSTEM('grant'), wish(role), term, today, now)).toBeNull();
    expect(whyNotGrant({ kind: 'visitor' }, wish(role), term, today, now)).toBe('no_permission');
    if (role !== 'administrator')
      expect(whyNotGrant(holding({ role, municipalityId: 'here' }), wish('clerk'), term, today, now)).toBe(
        'no_permission',
      );
  });

  test('not in the past, and not by an order of tomorrow', () => {
    const of = (from: number, to: number | null) =>
      termOf({ from: addDays(today, from), to: to === null ? null : addDays(today, to) }, now);
    const why = (given: ReturnType<typeof of>, order = today) =>
      whyNotGrant(administrator, wish('clerk'), given, order, now);
    expect(why(of(-1, null))).toBe('begins_in_past');
    expect(why(of(0, -1))).toBe('ends_in_past');
    expect(why(of(0, 0))).toBeNull();
    expect(why(of(0, null), addDays(today, 1))).toBe('order_in_future');
  });
});

test('a term holds its first and its last day whole, and no other', () => {
  const days = fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 0, max: 4000 }));
  fc.assert(
    fc.property(days, ([ahead, length]) => {
      const [first, last] = [addDays(today, ahead), addDays(today, ahead + length)];
      const { from, to } = termOf({ from: first, to: last }, now);
      expect([dayOf(from), dayOf(new Date(from.getTime() - 1))]).toEqual([first, addDays(first, -1)]);
      expect(to && [dayOf(new Date(to.getTime() - 1)), dayOf(to)]).toEqual([last, addDays(last, 1)]);
    }),
  );
});

test('ending a role: by the administrator, once, from now on, by an order that exists', () => {
  const grant = { municipalityId: 'here', validTo: null };
  const why = (actor: Staff, over: { until?: string; orderDate?: string; validTo?: Date } = {}) =>
    whyNotEnd(
      actor,
      { ...grant, validTo: over.validTo ?? null },
      { until: over.until ?? null, orderDate: over.orderDate ?? today },
      now,
    );
  expect(why(administrator)).toBeNull();
  expect(why(administrator, { until: today })).toBeNull();
  expect(why(country)).toBe('no_permission');
  expect(why(holding({ role: 'secretary', municipalityId: 'here' }))).toBe('no_permission');
  expect(why(administrator, { validTo: now })).toBe('already_ended');
  expect(why(administrator, { until: addDays(today, -1) })).toBe('ends_in_past');
  expect(why(administrator, { orderDate: addDays(today, 1) })).toBe('order_in_future');
});

test('an invitation is taken once, in its time', () => {
  const later = new Date(now.getTime() + 1);
  const open = { takenAt: null, withdrawnAt: null, expiresAt: later, validTo: null };
  expect(whyNotTake(open, now)).toBeNull();
  expect(whyNotTake({ ...open, takenAt: now }, now)).toBe('already_taken');
  expect(whyNotTake({ ...open, withdrawnAt: now }, now)).toBe('withdrawn');
  expect(whyNotTake({ ...open, expiresAt: now }, now)).toBe('expired');
  expect(whyNotTake({ ...open, validTo: now }, now)).toBe('expired');
});
