import { describe, expect, it } from 'vitest';
import { daysFrom } from '@/prisma/demonstration/days';
import { costItems, type MadeProposal, stepsOf } from '@/prisma/demonstration/proposal';
import { FINISHED } from '@/prisma/demonstration/proposals-finished';
import { RUNNING } from '@/prisma/demonstration/proposals-running';
import { UNPUBLISHED } from '@/prisma/demonstration/proposals-unpublished';

const days = daysFrom('2026-11-20');
const cycle = { decided: 470, begun: 380, reported: 215 };
const all = [...RUNNING, ...UNPUBLISHED, ...FINISHED];
const total = ({ items }: MadeProposal) =>
  costItems(items).reduce((sum, { totalTyiyn }) => sum + totalTyiyn, 0n);

describe('the invented proposals', () => {
  it('are 27, numbered without gaps, in both languages and in every state', () => {
    expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(all.map((_, index) => index + 1));
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set(['ky', 'ru']));
    expect(new Set(all.map(({ state }) => state))).toEqual(
      new Set([
        'submitted',
        'returned',
        'published',
        'rejected',
        'referred',
        'withdrawn',
        'selected',
        'not_selected',
        'in_progress',
        'completed',
        'stopped',
      ]),
    );
  });

  it('ask for no more than the cap, and for something', () => {
    const wrong = all.filter((proposal) => {
      const asked = total(proposal) - BigInt(proposal.ownMoney) * 100n;
      return asked <= 1_000_000n || asked > 50_000_000n;
    });
    expect(wrong.map(({ number }) => number)).toEqual([]);
  });

  it('show an author by initials only', () => {
    expect(all.filter(({ author }) => !/^\p{Lu}\. \p{Lu}\.$/u.test(author))).toEqual([]);
  });

  it('go through their states in order of time', () => {
    for (const proposal of all) {
      const times = stepsOf(proposal, proposal.ago > 365 ? cycle : null, days).map(({ at }) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(stepsOf(proposal, proposal.ago > 365 ? cycle : null, days).at(-1)?.state).toBe(proposal.state);
      expect(times.every((time) => time < Date.parse('2026-11-20T00:00:00+06:00') + 86_400_000)).toBe(true);
    }
  });

  it('give a reason where they were refused, in the language of the author', () => {
    const refused = all.filter(({ state }) => ['returned', 'rejected', 'referred'].includes(state));
    expect(refused.length).toBeGreaterThan(2);
    expect(refused.filter(({ review, language }) => !review?.[language])).toEqual([]);
    expect(refused.filter(({ state, review }) => state === 'referred' && !review?.body)).toEqual([]);
  });
});
