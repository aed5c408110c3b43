import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { groupedCode, parseResidencyCode, residencyCodeOf } from '@/lib/identity/residency-code';

vi.stubEnv('DATABASE_URL', 'postgresql://u:p@127.0.0.1/none');
vi.stubEnv('NEXTAUTH_SECRET', 'a secret of tests which is long enough');
vi.stubEnv('ASHAR_HMAC_KEY', 'a key of tests which is also long enough');
vi.stubEnv('ASHAR_FIELD_KEYS', `k1:${Buffer.alloc(32, 7).toString('base64')}`);
vi.stubEnv('ASHAR_NUMBER_KEYS', `n1:${Buffer.alloc(32, 7).toString('base64')}`);
vi.stubEnv('ASHAR_UPLOADS_DIR', '/tmp');
vi.stubEnv('ASHAR_DEMONSTRATION', '1');

it('has eight characters of one shape in both alphabets, the same each time for one id', () => {
  const codes = Array.from({ length: 500 }, () => residencyCodeOf(randomUUID()));
  for (const code of codes) expect(code).toMatch(/^[2-9ACEHKMPTX]{8}$/);
  expect(new Set(codes).size).toBe(500);
  const id = randomUUID();
  expect(residencyCodeOf(id)).toBe(residencyCodeOf(id));
});

it('is read however it was typed: grouped, small, in Cyrillic letters, or by the Latin letter of the sound', () => {
  for (const typed of ['ACEH KMPT', 'aceh-kmpt', 'АСЕН КМРТ', 'асенкмрт', 'ASEN KMRT', ' aceh  kmpt '])
    expect(parseResidencyCode(typed), typed).toBe('ACEHKMPT');
  expect(groupedCode('ACEHKMPT')).toBe('ACEH KMPT');
});

it.each(['', 'ACEH', 'ACEHKMPT2', 'ACEHKMP0', 'ACEHKMPЖ', '12345678'])('%j is no code', (typed) => {
  expect(parseResidencyCode(typed)).toBeNull();
});
