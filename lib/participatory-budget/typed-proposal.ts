import { decimalAmount } from '@/lib/money';
import { quantityText } from './costs';
import { dayParts } from './input';
import type { ProposalView } from './proposal-view';
import { publicName } from './public-name';

/**
 * A proposal as its form would have been typed, for completing it. `name` is the author's, from the account: it is offered only where the
 * proposal bears it (whole or by initials); a proposal under another name keeps that name, so that nothing more is published than was.
 */
export function typedProposal(proposal: ProposalView, name: string): Record<string, string[]> {
  const som = (value: bigint) => decimalAmount(value, 'som').replace('.', ',');
  const rows = proposal.items.flatMap((item, row): [string, string[]][] => [
    [`items.${row}.name`, [item.name]],
    [`items.${row}.quantity`, [quantityText(item.quantityThousandths)]],
    [`items.${row}.unit`, [item.unit]],
    [`items.${row}.price`, [som(item.unitPriceTyiyn)]],
  ]);
  const shortened = name !== '' && proposal.authorPublicName === publicName(name, 'initials');
  return {
    language: [proposal.language],
    title: [proposal.title],
    topic: [proposal.topic],
    problem: [proposal.problem],
    settlementId: [proposal.settlementId],
    place: [proposal.place],
    beneficiaries: [proposal.beneficiaries],
    beneficiaryCount: [proposal.beneficiaryCount === null ? '' : String(proposal.beneficiaryCount)],
    plan: [proposal.plan],
    ...(proposal.planFrom ? dayParts('planFrom', proposal.planFrom) : {}),
    ...(proposal.planTo ? dayParts('planTo', proposal.planTo) : {}),
    ...Object.fromEntries(rows),
    ownMoney: [proposal.ownMoneyTyiyn === 0n ? '' : som(proposal.ownMoneyTyiyn)],
    ownLabour: [proposal.ownLabour],
    ownMaterial: [proposal.ownMaterial],
    authorName: [shortened ? name : proposal.authorPublicName],
    nameChoice: [shortened ? 'initials' : 'full'],
  };
}
