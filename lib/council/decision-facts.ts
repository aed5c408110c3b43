import type { DecisionRowView, DecisionView } from '@/lib/council/view';

type Facts = Omit<
  DecisionView,
  keyof DecisionRowView | 'bodyPrinted' | 'budgetYears' | 'source' | 'sourceNote'
>;

/** The facts that some sources give beside the register's columns (`decision.details`); what is not understood is left out. */
export function factsOf(details: unknown): Facts {
  const facts = objectOf(details);
  const votes = objectOf(facts.votes);
  const land = objectOf(facts.hectares);
  return {
    convocation: text(facts.convocation),
    publishedOn: text(facts.published),
    inForceFrom: text(facts.in_force),
    votes: {
      for: whole(votes.for),
      against: whole(votes.against),
      abstained: whole(votes.abstained),
      unanimous: votes.result === 'unanimous',
    },
    amounts: Object.entries(objectOf(facts.amounts_som)).flatMap(([name, som]) =>
      typeof som === 'number' ? [{ name, som }] : [],
    ),
    initiatedBy: text(facts.initiated_by),
    hectares: { transferred: whole(land.transferred), received: whole(land.received) },
    agendaItems: whole(facts.agenda_items),
    annexPages: whole(facts.annex_pages),
    startTime: text(facts.start_time),
    note: text(facts.note),
  };
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function whole(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
