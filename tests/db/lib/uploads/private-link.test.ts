import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { PRIVATE_LINK_MINUTES, privateFiles, whyNotPrivateLink } from '@/lib/uploads/private-link';

const now = new Date('2026-11-20T06:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const [file, other, aida, bek] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const link = new URL(privateFiles(aida, now)(file), 'https://ashar.example');
const changed = (name: string, value: string) => {
  const query = new URLSearchParams(link.searchParams);
  query.set(name, value);
  return query;
};

test('a link opens the file for minutes, then the page must be opened again', () => {
  expect(link.pathname).toBe(`/files/${file}`);
  expect(whyNotPrivateLink(link.searchParams, file, aida, now)).toBeNull();
  expect(whyNotPrivateLink(link.searchParams, file, aida, later(PRIVATE_LINK_MINUTES - 0.1))).toBeNull();
  expect(whyNotPrivateLink(link.searchParams, file, aida, later(PRIVATE_LINK_MINUTES))).toBe('expired');
});

test('passed on, it opens nothing: neither for somebody else nor for another file', () => {
  expect(whyNotPrivateLink(link.searchParams, file, bek, now)).toBe('foreign');
  expect(whyNotPrivateLink(link.searchParams, other, aida, now)).toBe('foreign');
});

test.each([
  ['its time put off', changed('until', '9999999999')],
  ['a time that is no number', changed('until', 'Infinity')],
  ['another mark', changed('mark', 'A'.repeat(43))],
  ['no mark', changed('mark', '')],
  ['nothing', new URLSearchParams()],
])('with %s it is not ours', (_, query) => {
  expect(whyNotPrivateLink(query, file, aida, now)).toBe('foreign');
});
