import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTotp, secretOf, totpAddress, totpCode } from '@/lib/auth/totp';

const secret = secretOf(Buffer.from('12345678901234567890'));
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of the app', () => {
  // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('is the one of the standard at second %i', (seconds, code) => {
    expect(totpCode(secret, at(seconds))).toBe(code);
    expect(checkTotp(secret, code, at(seconds), null)).toEqual({ ok: true, step: Math.floor(seconds / 30) });
  });

  it('counts half a minute before and after, and no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1e8 }), fc.integer({ min: -5, max: 5 }), (step, off) => {
        const now = at(step * 30 + 7);
        const answer = checkTotp(secret, totpCode(secret, at((step + off) * 30)), now, null);
        // Two steps may have the same digits by chance: one pair in a million.
        if (Math.abs(off) <= 1) expect(answer.ok).toBe(true);
        else if (answer.ok)
          expect(totpCode(secret, at(answer.step * 30))).toBe(totpCode(secret, at((step + off) * 30)));
      }),
    );
  });

  it('never counts twice, nor after a later one', () => {
    const now = at(3000);
    for (const last of [100, 101])
      expect(checkTotp(secret, totpCode(secret, now), now, last)).toEqual({ ok: false, reason: 'used_code' });
    expect(checkTotp(secret, totpCode(secret, now), now, 99)).toMatchObject({ ok: true });
  });

  it('is not blocked by a step that only a clock ahead could have taken', () => {
    const now = at(3000);
    expect(checkTotp(secret, totpCode(secret, now), now, 5000)).toMatchObject({ ok: true });
  });

  it('is nothing but six digits', () => {
    for (const code of ['', '12345', '1234567', 'abcdef', '12345六'])
      expect(checkTotp(secret, code, at(3000), null)).toEqual({ ok: false, reason: 'wrong_code' });
  });
});

it('the address in the QR code names the portal and the person', () => {
  expect(totpAddress(secret, 'aida@post.kg')).toMatch(
    /^otpauth:\/\/totp\/.*aida.*secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/,
  );
});
