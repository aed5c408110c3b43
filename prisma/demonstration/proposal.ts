import { columnOfDay } from '@/lib/clock';
import type { PrismaClient, Proposal, ProposalState } from '@/lib/db/generated/client';
import { costOf, somToTyiyn, sumTyiyn } from '@/lib/money';
import type { Reason } from '@/lib/participatory-budget/review-reasons';
import type { Topic } from '@/lib/participatory-budget/topics';
import { foldText } from '@/lib/text';
import type { Days } from './days';
import { idOf, MUNICIPALITY_ID, SETTLEMENTS, type SettlementKey, settlementId } from './place';

type CostRow = [name: string, quantity: number, unit: string, priceSom: number];

/** A proposal with its text in the language of its invented author; days are told back from the first load. */
export type MadeProposal = {
  number: number;
  settlement: SettlementKey;
  language: 'ky' | 'ru';
  topic: Topic;
  author: string;
  ago: number;
  state: ProposalState;
  title: string;
  problem: string;
  place: string;
  beneficiaries: string;
  count: number;
  plan: string;
  items: CostRow[];
  ownMoney: number;
  labour: string;
  material: string;
  review?: { ago: number; reason: Reason; ky?: string; ru?: string; body?: { ky: string; ru: string } };
  withdrawn?: { ago: number; reason: string };
};

type Step = { state: ProposalState; at: Date; reason?: string };

/** When the cycle decided and reported, in days before the first load; null in a cycle that is still collecting. */
export type CycleDays = { decided: number; begun: number; reported: number } | null;

const CHECKED_AFTER = 2;

/** Creates the proposals that are not there yet; what staff and authors did since stays. */
export async function loadProposals(
  client: PrismaClient,
  cycleId: string,
  made: readonly MadeProposal[],
  cycle: CycleDays,
  days: Days,
): Promise<number> {
  let written = 0;
  for (const proposal of made) {
    const id = idOf('proposal', String(proposal.number));
    if (await client.proposal.findUnique({ where: { id }, select: { id: true } })) continue;
    const steps = stepsOf(proposal, cycle, days);
    await client.proposal.create({
      data: {
        id,
        attempt: idOf('attempt', String(proposal.number)),
        cycleId,
        municipalityId: MUNICIPALITY_ID,
        ...columnsOf(proposal, days),
        ...reviewOf(proposal),
        ...stateOf(steps),
        costItems: { create: costItems(proposal.items) },
        events: { create: steps.map(({ state, at, reason }) => ({ state, at, reason: reason ?? null })) },
      },
    });
    written += 1 + proposal.items.length + steps.length;
  }
  return written;
}

function columnsOf(proposal: MadeProposal, days: Days) {
  const village = SETTLEMENTS.find(({ key }) => key === proposal.settlement);
  const { number, language, topic, title, problem, place, beneficiaries, plan } = proposal;
  const startsAfter = proposal.ago > 365 ? 90 : 120;
  return {
    number,
    language,
    topic,
    title,
    problem,
    place,
    beneficiaries,
    plan,
    settlementId: settlementId(proposal.settlement),
    authorPublicName: proposal.author,
    beneficiaryCount: proposal.count,
    planFrom: columnOfDay(days.day(startsAfter - proposal.ago)),
    planTo: columnOfDay(days.day(startsAfter + 90 - proposal.ago)),
    ownMoneyTyiyn: somToTyiyn(proposal.ownMoney),
    ownLabour: proposal.labour,
    ownMaterial: proposal.material,
    totalTyiyn: sumTyiyn(costItems(proposal.items).map(({ totalTyiyn }) => totalTyiyn)),
    folded: foldText([title, problem, place, beneficiaries, village?.ky, village?.ru].join(' ')),
  };
}

export function costItems(items: readonly CostRow[]) {
  return items.map(([name, quantity, unit, price], index) => {
    const quantityThousandths = BigInt(Math.round(quantity * 1000));
    const unitPriceTyiyn = somToTyiyn(price);
    return {
      ordinal: index + 1,
      name,
      quantityThousandths,
      unit,
      unitPriceTyiyn,
      totalTyiyn: costOf(quantityThousandths, unitPriceTyiyn),
    };
  });
}

function reviewOf({ review, withdrawn }: MadeProposal): Partial<Proposal> {
  return {
    ...(review
      ? {
          reviewReason: review.reason,
          reviewTextKy: review.ky ?? null,
          reviewTextRu: review.ru ?? null,
          competentBodyKy: review.body?.ky ?? null,
          competentBodyRu: review.body?.ru ?? null,
        }
      : {}),
    ...(withdrawn ? { withdrawReason: withdrawn.reason } : {}),
  };
}

function stateOf(steps: readonly Step[]) {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) throw new Error('A proposal begins by being submitted.');
  return {
    state: last.state,
    stateSince: last.at,
    submittedAt: first.at,
    publishedAt: steps.find(({ state }) => state === 'published' || state === 'referred')?.at ?? null,
  };
}

const REFUSED: ReadonlySet<ProposalState> = new Set(['returned', 'rejected', 'referred']);

/** The life of a proposal up to its state, one dated step after another. */
export function stepsOf(
  { state, ago, review, withdrawn }: MadeProposal,
  cycle: CycleDays,
  days: Days,
): Step[] {
  const submitted: Step = { state: 'submitted', at: days.moment(-ago, '10:20') };
  if (state === 'submitted') return [submitted];
  if (REFUSED.has(state) && review)
    return [submitted, { state, at: days.moment(-review.ago, '15:40'), reason: review.reason }];
  const published: Step = { state: 'published', at: days.moment(CHECKED_AFTER - ago, '11:05') };
  if (state === 'withdrawn' && withdrawn)
    return [submitted, published, { state, at: days.moment(-withdrawn.ago, '18:30') }];
  if (state === 'published' || !cycle) return [submitted, published];
  if (state === 'not_selected')
    return [submitted, published, { state, at: days.moment(-cycle.decided, '16:00') }];
  const selected: Step = { state: 'selected', at: days.moment(-cycle.decided, '16:00') };
  if (state === 'selected') return [submitted, published, selected];
  const begun: Step = { state: 'in_progress', at: days.moment(-cycle.begun, '09:30') };
  if (state === 'in_progress') return [submitted, published, selected, begun];
  return [submitted, published, selected, begun, { state, at: days.moment(-cycle.reported, '14:00') }];
}
