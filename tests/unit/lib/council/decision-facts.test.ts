import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/council/decision-facts';

describe('factsOf', () => {
  it('reads votes, sums, land and the note', () => {
    const facts = factsOf({
      votes: { for: 21 },
      amounts_som: { Жол: 70000 },
      hectares: { transferred: 9500, received: 4500 },
      convocation: 'VIII',
      note: 'note',
    });
    expect(facts).toMatchObject({
      votes: { for: 21, against: null, unanimous: false },
      amounts: [{ name: 'Жол', som: 70000 }],
      hectares: { transferred: 9500, received: 4500 },
      convocation: 'VIII',
      note: 'note',
    });
  });

  it('leaves out what it does not understand', () => {
    for (const details of [
      null,
      [],
      'text',
      { votes: [], amounts_som: { a: 'b' }, published: 5, agenda_items: 1.5 },
    ]) {
      expect(factsOf(details)).toMatchObject({ amounts: [], publishedOn: null, agendaItems: null });
    }
    expect(factsOf({ votes: { result: 'unanimous' } }).votes.unanimous).toBe(true);
  });
});
