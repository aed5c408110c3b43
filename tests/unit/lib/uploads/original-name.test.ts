import { describe, expect, test } from 'vitest';
import { cleanOriginalName } from '@/lib/uploads/original-name';

describe('the name of a file', () => {
  test.each([
    ['Көчө.jpg', 'Көчө.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Айгүл\\сүрөт.png', 'сүрөт.png'],
    ['..htaccess', 'htaccess'],
    ['смета\u202efdp.exe', 'сметаfdp.exe'],
    ['a"b<c>.pdf', 'a_b_c_.pdf'],
    ['', 'file'],
    ['///', 'file'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanOriginalName(given)).toBe(kept);
  });

  test('a long one is cut, its ending stays', () => {
    const kept = cleanOriginalName(`${'ө'.repeat(500)}.jpeg`);
    expect(kept).toHaveLength(120);
    expect(kept.endsWith('ө.jpeg')).toBe(true);
  });
});
