import { columnOfDay } from '@/lib/clock';
import type { Bilingual } from '@/lib/i18n/locales';
import { foldText } from '@/lib/text';
import { estimateTotal } from './costs';
import type { ProposalInput } from './input';
import { publicName } from './public-name';

/** The columns that a form fills, at first and when a returned proposal is completed. */
export function proposalColumns(input: ProposalInput, settlement: Bilingual) {
  return {
    settlementId: input.settlementId,
    authorPublicName: publicName(input.authorName, input.nameChoice),
    language: input.language,
    topic: input.topic,
    title: input.title,
    problem: input.problem,
    place: input.place,
    beneficiaries: input.beneficiaries,
    beneficiaryCount: input.beneficiaryCount,
    plan: input.plan,
    planFrom: columnOfDay(input.planFrom),
    planTo: columnOfDay(input.planTo),
    ownMoneyTyiyn: input.ownMoney,
    ownLabour: input.ownLabour,
    ownMaterial: input.ownMaterial,
    totalTyiyn: estimateTotal(input.items),
    folded: foldText(
      [input.title, input.problem, input.place, input.beneficiaries, settlement.ky, settlement.ru].join(' '),
    ),
  };
}

export function costItemRows(input: ProposalInput) {
  return input.items.map((item, index) => ({ ordinal: index + 1, ...item }));
}
