import type { SeatView } from '@/lib/council/view';

/** What the seats of an election add up to, and whether that is the number of mandates. */
export function seatCheck(
  seats: readonly SeatView[],
  mandates: number | null,
): { sum: number; agrees: boolean | null } {
  const sum = seats.reduce((all, { seats: count }) => all + count, 0);
  return { sum, agrees: mandates === null ? null : sum === mandates };
}

/** Shares of the seats in per mille of all seats, and the length of the bar against the longest. */
export function seatShares(
  seats: readonly SeatView[],
): { party: string; seats: number; permille: number; bar: number }[] {
  const { sum } = seatCheck(seats, null);
  const most = Math.max(1, ...seats.map(({ seats: count }) => count));
  return seats.map(({ party, seats: count }) => ({
    party,
    seats: count,
    permille: sum > 0 ? Math.round((count * 1000) / sum) : 0,
    bar: count / most,
  }));
}
