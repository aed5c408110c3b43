import { describe, expect, it } from 'vitest';
import { takeTurns } from '@/lib/http/turns';

describe('turns', () => {
  it('are taken by so many at once and no more, in the order of coming', async () => {
    const inTurn = takeTurns(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const all = [0, 1, 2, 3, 4].map((number) =>
      inTurn(async () => {
        begun.push(number);
        await new Promise<void>((resolve) => ends.push(resolve));
        return number;
      }),
    );
    for (let ended = 0; ended < 5; ended += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(begun).toEqual([0, 1, 2, 3, 4].slice(0, Math.min(5, ended + 2)));
      ends[ended]?.();
    }
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4]);
  });

  it('are given on by work that fails', async () => {
    const inTurn = takeTurns(1);
    const failed = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(async () => 'done');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
