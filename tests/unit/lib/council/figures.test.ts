import { describe, expect, it } from 'vitest';
import { seatCheck, seatShares } from '@/lib/council/figures';

const BISHKEK_2024 = [17, 12, 8, 8, 6].map((seats, index) => ({ party: `party ${index}`, seats }));

describe('seatCheck', () => {
  it('finds that the seats of Bishkek 2024 are its 51 mandates', () => {
    expect(seatCheck(BISHKEK_2024, 51)).toEqual({ sum: 51, agrees: true });
  });

  it('says when they differ, and when no number of mandates is known', () => {
    expect(seatCheck(BISHKEK_2024, 45).agrees).toBe(false);
    expect(seatCheck(BISHKEK_2024, null).agrees).toBeNull();
  });
});

describe('seatShares', () => {
  it('measures bars against the longest and shares against the whole', () => {
    expect(seatShares(BISHKEK_2024)[0]).toEqual({ party: 'party 0', seats: 17, permille: 333, bar: 1 });
    expect(seatShares(BISHKEK_2024)[1]?.bar).toBeCloseTo(12 / 17);
    expect(seatShares([])).toEqual([]);
  });
});
