import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROLES, STAFF_ROLES, type Staff } from '@/lib/identity/actor';
import { hasRight, LOOKING, RIGHT_NAMES, rolesWith } from '@/lib/identity/rights';

const lines = [
  ...readFileSync('docs/roles.md', 'utf8').matchAll(/^\| [^|]+ \| `([\w.]+)` \| ([^|]+) \| ([^|]+) \|$/gm),
];
const holder = (role: (typeof ROLES)[number], municipalityId: string | null): Staff => ({
  kind: 'staff',
  userId: 'u',
  email: '',
  locale: 'ky',
  assurance: 'contact_confirmed',
  residence: null,
  grants: [{ role, municipalityId }],
});

test('docs/roles.md says what the code does', () => {
  expect(lines.map(([, right, roles, observer]) => [right, roles, observer])).toEqual(
    RIGHT_NAMES.map((right) => [
      right,
      rolesWith(right).join(', '),
      LOOKING.includes(right) ? 'looks' : 'no',
    ]),
  );
});

test('every role is described', () => {
  const text = readFileSync('docs/roles.md', 'utf8');
  expect(ROLES.filter((role) => !text.includes(`\n| ${role} |`))).toEqual([]);
});

describe.each(RIGHT_NAMES)('%s', (right) => {
  test.each(ROLES)('held by a %s, in the own municipality only', (role) => {
    const may = (rolesWith(right) as readonly string[]).includes(role);
    expect(hasRight(holder(role, 'here'), 'here', right)).toBe(may);
    expect(hasRight(holder(role, 'there'), 'here', right)).toBe(false);
  });
});

test('an observer holds nothing but the way in; deputies, monitors and the country hold nothing in a municipality', () => {
  expect(RIGHT_NAMES.filter((right) => (rolesWith(right) as readonly string[]).includes('observer'))).toEqual(
    ['desk.see'],
  );
  for (const role of ROLES.filter((role) => !(STAFF_ROLES as readonly string[]).includes(role)))
    expect(
      RIGHT_NAMES.filter(
        (right) => hasRight(holder(role, 'here'), 'here', right) && right !== 'country.appoint',
      ),
    ).toEqual([]);
});
