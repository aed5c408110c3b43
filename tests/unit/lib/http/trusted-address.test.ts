import { describe, expect, it } from 'vitest';
import { clientAddressOf } from '@/lib/http/trusted-address';

describe('whose address a request comes from', () => {
  it('is the connection, whatever the visitor writes into the header, when no proxy is ours', () => {
    expect(clientAddressOf('203.0.113.7', '198.51.100.1, 10.0.0.1', 0)).toBe('203.0.113.7');
  });

  it('is what our proxy added last', () => {
    expect(clientAddressOf('10.0.0.2', '6.6.6.6, 198.51.100.1', 1)).toBe('198.51.100.1');
  });

  it('is found behind two proxies of ours', () => {
    expect(clientAddressOf('10.0.0.2', '6.6.6.6, 198.51.100.1, 10.0.0.1', 2)).toBe('198.51.100.1');
  });

  it('falls back to what there is when the header is shorter than promised', () => {
    expect(clientAddressOf('10.0.0.2', undefined, 2)).toBe('10.0.0.2');
    expect(clientAddressOf(undefined, undefined, 0)).toBe('');
  });

  it.each([
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:12:34:56:78:9a:bc', '2001:db8:12:34::/64'],
    ['2001:DB8:12:34::1', '2001:db8:12:34::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('keeps of %s only what one household shares', (address, kept) => {
    expect(clientAddressOf(address, undefined, 0)).toBe(kept);
  });
});
