import { describe, expect, it } from 'vitest';
import { RegisterFilter, registerQuery } from '@/lib/council/input';

const USUAL = { q: '', kind: null, year: null, page: 1, sort: 'newest' };

describe('RegisterFilter', () => {
  it('reads what an address asks for', () => {
    expect(
      RegisterFilter.parse({ q: ' бюджет ', kind: 'budget', year: '2019', page: '2', sort: 'number' }),
    ).toEqual({ q: 'бюджет', kind: 'budget', year: 2019, page: 2, sort: 'number' });
  });

  it.each([
    [{}],
    [{ q: 'а'.repeat(101) }],
    [{ kind: 'nothing' }],
    [{ year: '99999' }],
    [{ year: '-5' }],
    [{ year: '' }],
    [{ page: '0' }],
    [{ page: '1e9' }],
    [{ sort: 'DROP TABLE' }],
    [{ q: ['a', 'b'] }],
  ])('takes what makes no sense for not said: %o', (search) => {
    expect(RegisterFilter.parse(search)).toEqual(USUAL);
  });
});

describe('registerQuery', () => {
  it('leaves the usual values out of the address', () => {
    expect(Object.values(registerQuery(RegisterFilter.parse({}))).filter((value) => value !== null)).toEqual(
      [],
    );
    expect(registerQuery(RegisterFilter.parse({ q: 'суу', page: '3' }))).toMatchObject({ q: 'суу', page: 3 });
  });
});
