import type { Day } from '@/lib/clock';
import type { DecisionKind } from '@/lib/council/input';
import type { Bilingual } from '@/lib/i18n/locales';

/** A row of the register of decisions. A title that no source gives is null in both languages. */
export type DecisionRowView = {
  id: string;
  number: string | null;
  decidedOn: Day | null;
  kind: DecisionKind;
  title: Bilingual;
  session: string | null;
};

export type DecisionView = DecisionRowView & {
  bodyPrinted: string;
  convocation: string | null;
  publishedOn: Day | null;
  inForceFrom: Day | null;
  votes: { for: number | null; against: number | null; abstained: number | null; unanimous: boolean };
  amounts: { name: string; som: number }[];
  initiatedBy: string | null;
  hectares: { transferred: number | null; received: number | null };
  agendaItems: number | null;
  annexPages: number | null;
  startTime: string | null;
  note: string | null;
  /** Budget years that this decision adopted, as far as their documents are on the portal. */
  budgetYears: number[];
  source: string | null;
  sourceNote: string | null;
};

export type RegisterView = {
  decisions: DecisionRowView[];
  total: number;
  /** What the whole register holds, for the filters. */
  years: number[];
  kinds: DecisionKind[];
};

export type OfficeRole =
  | 'chair'
  | 'deputy_chair'
  | 'secretary'
  | 'commission_chair'
  | 'faction_leader'
  | 'deputy'
  | 'executive_head';

export type OfficeHolderView = {
  id: string;
  role: OfficeRole;
  name: string;
  party: string | null;
  body: Bilingual;
  /** The day on which the source saw the person in office; only printed (a year) when the source gives no day. */
  asOf: Day | null;
  asOfPrinted: string | null;
  validFrom: Day | null;
  validTo: Day | null;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstain: number | null;
  present: number | null;
  source: string | null;
};

export type SeatView = { party: string; seats: number };

export type ElectionView = {
  id: string;
  heldOn: Day;
  convocation: string | null;
  mandates: number | null;
  registeredVoters: number | null;
  voted: number | null;
  turnoutPermille: number | null;
  seats: SeatView[];
  note: string | null;
  source: string | null;
};

export type CouncilView = {
  /** In office on the day asked for, or not known to have left. */
  holders: OfficeHolderView[];
  /** Known to have left before that day. */
  former: OfficeHolderView[];
  elections: ElectionView[];
  decisions: number;
};
