import { describe, expect, it } from 'vitest';
import { isPast, orderOfHolders } from '@/lib/council/holders';
import type { OfficeHolderView } from '@/lib/council/view';

const holder = (part: Partial<OfficeHolderView>): OfficeHolderView => ({
  id: part.name ?? 'x',
  role: 'chair',
  name: 'x',
  party: null,
  body: { ky: null, ru: null },
  asOf: null,
  asOfPrinted: null,
  validFrom: null,
  validTo: null,
  votesFor: null,
  votesAgainst: null,
  votesAbstain: null,
  present: null,
  source: null,
  ...part,
});

const TODAY = '2026-11-20';

describe('isPast', () => {
  const now = holder({ name: 'now', asOf: '2026-02-27' });
  const before = holder({ name: 'before', asOfPrinted: '2021' });
  const undated = holder({ name: 'undated' });
  const leader = holder({ name: 'leader', role: 'faction_leader', asOf: '2021-07-30' });
  const all = [now, before, undated, leader];

  it('keeps the chair seen last and sends the earlier ones to the former', () => {
    expect(all.map((one) => isPast(one, all, TODAY))).toEqual([false, true, true, true]);
  });

  it('keeps people of the same convocation together', () => {
    const commission = holder({ role: 'commission_chair', asOf: '2024-12-01' });
    expect(isPast(commission, [now, commission], TODAY)).toBe(false);
  });

  it('ends a term on its last day', () => {
    const term = holder({ validFrom: '2020-01-01', validTo: TODAY });
    expect([isPast(term, [term], TODAY), isPast(term, [term], '2026-11-19')]).toEqual([true, false]);
  });
});

describe('orderOfHolders', () => {
  it('puts the appointed head first, then the chair, then the others by office and name', () => {
    const people = [
      holder({ name: 'Б', role: 'deputy' }),
      holder({ name: 'А', role: 'deputy' }),
      holder({ name: 'төрага' }),
      holder({ name: 'катчы', role: 'secretary' }),
      holder({ name: 'башчы', role: 'executive_head' }),
    ];
    expect(people.sort(orderOfHolders).map(({ name }) => name)).toEqual([
      'башчы',
      'төрага',
      'катчы',
      'А',
      'Б',
    ]);
  });
});
