import { describe, expect, it } from 'vitest';
import { type Resident, SYSTEM } from '@/lib/identity/actor';
import { LEVELS, levelOf, reaches } from '@/lib/identity/levels';
import { neededLevel } from '@/lib/identity/required-levels';

const resident: Resident = {
  kind: 'resident',
  userId: 'me',
  email: 'me@ashar.example',
  locale: 'ky',
  assurance: 'residency_confirmed',
  residence: { settlementId: 'village', municipalityId: 'here' },
};

describe('the level of a person', () => {
  it.each([
    ['a visitor', { kind: 'visitor' } as const, 'here', 'visitor'],
    ['a job of the portal', SYSTEM('x'), 'here', 'visitor'],
    ['who lives nowhere yet', { ...resident, residence: null }, 'here', 'contact'],
    ['who is confirmed here', resident, 'here', 'residency'],
    ['who is confirmed elsewhere', resident, 'there', 'contact'],
    [
      'with national sign-on here',
      { ...resident, assurance: 'national_sign_on' } as const,
      'here',
      'national',
    ],
    [
      'with national sign-on elsewhere',
      { ...resident, assurance: 'national_sign_on' } as const,
      'there',
      'contact',
    ],
  ])('%s', (_, actor, municipality, level) => {
    expect(levelOf(actor, municipality)).toBe(level);
  });

  it('reaches its own and every lower one, and no higher one', () => {
    for (const [index, level] of LEVELS.entries())
      expect(LEVELS.filter((needed) => reaches(level, needed))).toEqual(LEVELS.slice(0, index + 1));
  });

  it('is asked as high as the act of a cycle demands, and never lower than the table', () => {
    expect(LEVELS.map((demanded) => neededLevel('submit_proposal', demanded))).toEqual([
      'contact',
      'contact',
      'residency',
      'national',
    ]);
  });
});
