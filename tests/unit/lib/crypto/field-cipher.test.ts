import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealed, keyIdOf, openField, sealField } from '@/lib/crypto/field-cipher';
import { parseKeyRing } from '@/lib/crypto/key-ring';

const key = () => randomBytes(32).toString('base64');
const [oldKey, newKey] = [`2025:${key()}`, `2026:${key()}`];
const former = parseKeyRing(oldKey);
const ring = parseKeyRing(`${newKey}, ${oldKey}`);
const place = { column: 'app_user.email_cipher', row: '01' } as const;

describe('an encrypted field', () => {
  it('opens to what was sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        const stored = sealField(ring, plain, place);
        expect(isSealed(stored)).toBe(true);
        expect(openField(ring, stored, place)).toBe(plain);
      }),
    );
  });

  it('looks different each time and never holds the text', () => {
    const [one, other] = [
      sealField(ring, 'aibek@example.kg', place),
      sealField(ring, 'aibek@example.kg', place),
    ];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('aibek');
  });

  it('does not open after any one of its characters was changed', () => {
    const stored = sealField(ring, '+996700123456', place);
    const body = stored.indexOf('.', 3) + 1;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Buffer.from(stored.slice(body), 'base64url').length - 1 }),
        (at) => {
          const bytes = Buffer.from(stored.slice(body), 'base64url');
          bytes[at] = (bytes[at] ?? 0) ^ 1;
          const changed = stored.slice(0, body) + bytes.toString('base64url');
          expect(() => openField(ring, changed, place)).toThrow('does not open');
        },
      ),
    );
  });

  it.each([
    { column: 'app_user.email_cipher', row: '02' },
    { column: 'letter.recipient_cipher', row: '01' },
  ] as const)('does not open in another place: %j', (elsewhere) => {
    expect(() => openField(ring, sealField(ring, 'x', place), elsewhere)).toThrow('another row');
  });

  it('opens under a former key and names it; a new one is sealed under the newest', () => {
    const stored = sealField(former, 'x', place);
    expect([keyIdOf(stored), openField(ring, stored, place)]).toEqual(['2025', 'x']);
    expect(keyIdOf(sealField(ring, 'x', place))).toBe('2026');
  });

  it('says which key is missing, and refuses what was never sealed', () => {
    expect(() => openField(former, sealField(ring, 'x', place), place)).toThrow(
      'The field key 2026 is missing',
    );
    expect(() => openField(ring, 'aibek@example.kg', place)).toThrow('not in the sealed form');
    expect(isSealed('aibek@example.kg')).toBe(false);
  });
});

describe('the keys of the environment', () => {
  it.each([
    ['', 'entry 1'],
    ['2026:short', 'entry 1'],
    [`${newKey},x`, 'entry 2'],
    [`${newKey},${newKey}`, 'there twice'],
  ])('refuses %s without repeating it', (text, reason) => {
    expect(() => parseKeyRing(text)).toThrow(reason);
    const said = (() => {
      try {
        parseKeyRing(text);
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(said).not.toContain(newKey.slice(5));
  });
});
