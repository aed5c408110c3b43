import type { Day } from '@/lib/clock';
import type { Bilingual } from '@/lib/i18n/locales';
import type { ChangedField, NoticeContent } from './content';
import type { DateNote, HearingFacts } from './facts';
import type { HearingKind } from './kinds';
import type { HearingState } from './states';

export type SittingView = {
  heldOn: Day | null;
  endsOn: Day | null;
  /** "HH:MM" on the clock in Bishkek. */
  startsAt: string | null;
  endsAt: string | null;
  venue: Bilingual;
  /** A district of a city, as the source prints it. */
  district: Bilingual;
  settlement: Bilingual | null;
};

export type MaterialView = { uploadId: string; title: Bilingual; mediaType: string; byteLength: number };

/** A publication that nobody can change any more; `publishedAt` in ISO form. */
export type VersionView = {
  number: number;
  publishedAt: string;
  contentHash: string;
  changed: ChangedField[];
  note: Bilingual;
  content: NoticeContent;
};

/** A hearing with everything its page shows. Moments in ISO form. */
export type HearingView = {
  id: string;
  /** In the short address: /h/{number}. */
  number: number;
  state: HearingState;
  notice: NoticeContent;
  sittings: SittingView[];
  materials: MaterialView[];
  /** Newest first; empty for a hearing known from public sources only. */
  versions: VersionView[];
  publishedAt: string | null;
  cancelledAt: string | null;
  /** Known from public sources, not announced here. */
  sources: string[];
  /** The day on which the source was published. */
  announcedPrinted: Day | null;
  dateNote: DateNote | null;
  facts: HearingFacts;
  updatedAt: string;
};

/** A hearing in a list. */
export type HearingCardView = {
  id: string;
  kind: HearingKind;
  state: HearingState;
  title: Bilingual;
  /** At least the first and the next are in it; ordered as on the poster. */
  sittings: Pick<SittingView, 'heldOn' | 'endsOn' | 'startsAt' | 'venue'>[];
  /** First day of a sitting that has not passed; null when all have, or no day is known. */
  nextOn: Day | null;
  lastOn: Day | null;
  registrationDeadline: string | null;
  statementDeadline: string | null;
  translationDue: Day | null;
  known: boolean;
  announcedPrinted: Day | null;
};
