import { expect, test } from 'vitest';
import { isUnchanged } from '@/lib/http/conditional';

const changed = new Date('2026-11-20T10:00:00.500Z');
const asked = (headers: Record<string, string>) =>
  isUnchanged(new Request('http://x/', { headers }), 'W/"abc"', changed);

test('the same tag, weak or strong, alone or among others', () => {
  for (const known of ['W/"abc"', '"abc"', '"x", W/"abc"', '*'])
    expect(asked({ 'if-none-match': known })).toBe(true);
  expect(asked({ 'if-none-match': '"abd"' })).toBe(false);
});

test('the tag decides before the date', () => {
  expect(asked({ 'if-none-match': '"old"', 'if-modified-since': 'Fri, 20 Nov 2026 10:00:00 GMT' })).toBe(
    false,
  );
});

test('the date alone, to the second', () => {
  expect(asked({ 'if-modified-since': 'Fri, 20 Nov 2026 10:00:00 GMT' })).toBe(true);
  expect(asked({ 'if-modified-since': 'Fri, 20 Nov 2026 09:59:59 GMT' })).toBe(false);
  expect(asked({ 'if-modified-since': 'yesterday' })).toBe(false);
  expect(asked({})).toBe(false);
});
