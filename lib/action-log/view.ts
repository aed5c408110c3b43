import type { AuditAction, AuditSubject, LookPlace } from '@/lib/audit/record-audit';
import type { Bilingual } from '@/lib/i18n/locales';
import type { Actor } from '@/lib/identity/actor';

/** What pages show of the audit log. Moments in ISO 8601 (UTC), hashes in hexadecimal. */

export type { AuditAction, AuditSubject } from '@/lib/audit/record-audit';

export type SealView = {
  number: number;
  at: string;
  entries: number;
  lastSeq: number;
  root: string;
  previous: string;
  hash: string;
};

export type ProofView = {
  seq: number;
  seal: SealView;
  leaf: string;
  /** Counted from 1. */
  place: number;
  path: { side: 'left' | 'right'; hash: string }[];
};

export type LogEntryView = {
  seq: number;
  at: string;
  actorKind: Actor['kind'];
  /** Of staff only: what a resident did is shown without saying who. */
  actorName: string | null;
  action: AuditAction;
  subjectKind: AuditSubject;
  subjectId: string;
  /** The canonical text that a proof is about. */
  text: string;
};

export type LogView = { entries: LogEntryView[]; total: number; page: number; pageCount: number };

/** Somebody of an office had a page with the person's data open. */
export type LookView = {
  seq: number;
  at: string;
  who: string | null;
  office: Bilingual | null;
  place: LookPlace;
  /** The canonical text that a proof is about. */
  text: string;
};
