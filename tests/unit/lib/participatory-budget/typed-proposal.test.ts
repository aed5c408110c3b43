import { expect, it } from 'vitest';
import type { ProposalView } from '@/lib/participatory-budget/proposal-view';
import { typedProposal } from '@/lib/participatory-budget/typed-proposal';

const proposal = (authorPublicName: string): ProposalView =>
  ({
    authorPublicName,
    language: 'ky',
    title: 'Көчө жарыгы',
    topic: 'street_light',
    items: [],
    ownMoneyTyiyn: 0n,
    beneficiaryCount: null,
    planFrom: null,
    planTo: null,
  }) as unknown as ProposalView;

it('offers the whole name again, to be shortened, where initials were published', () => {
  const typed = typedProposal(proposal('А. Т.'), 'Айгүл Токтосунова');
  expect(typed).toMatchObject({ authorName: ['Айгүл Токтосунова'], nameChoice: ['initials'] });
});

it('never offers the name of the account where another name was published', () => {
  const typed = typedProposal(proposal('Б. К.'), 'Айгүл Токтосунова');
  expect(typed).toMatchObject({ authorName: ['Б. К.'], nameChoice: ['full'] });
});
