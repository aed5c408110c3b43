import 'server-only';
import { hash as digest } from 'node:crypto';
import { HASH_BYTES, leafHash } from './merkle';

/** An entry as it lies in the table, each value in the words of the database, so that nothing is lost on the way through JavaScript. */
export type StoredEntry = {
  seq: string;
  /** UTC with microseconds. */
  at: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  municipalityId: string | null;
  /** The text of the JSONB value. */
  details: string;
  salt: string;
};

/** The columns of `audit_entry` (as `e`) that make a StoredEntry. */
export const STORED_ENTRY_COLUMNS = `e.seq::text AS seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  e.actor_kind::text AS "actorKind", e.actor_id::text AS "actorId", e.action, e.subject_kind AS "subjectKind",
  e.subject_id AS "subjectId", e.municipality_id::text AS "municipalityId", e.details::text AS details, e.salt::text AS salt`;

/** The canonical text of an entry: one line of JSON, keys in the order of the alphabet. Its format never changes; a new one gets a new `v`. */
export function entryText(entry: StoredEntry): string {
  const { seq, at, actorKind, actorId, action, subjectKind, subjectId, municipalityId, details, salt } =
    entry;
  return JSON.stringify({
    action,
    actorId,
    actorKind,
    at,
    details,
    municipalityId,
    salt,
    seq,
    subjectId,
    subjectKind,
    v: 1,
  });
}

export function leafOf(entry: StoredEntry): Buffer {
  return leafHash(entryText(entry));
}

/** What a seal says; hashes in hexadecimal. */
export type SealFacts = {
  number: string;
  /** UTC with milliseconds. */
  at: string;
  lastSeq: string;
  entries: number;
  root: string;
  previous: string;
};

/** What the first seal names as the one before it. */
export const NO_SEAL = '0'.repeat(HASH_BYTES * 2);

/** The canonical text of a seal: SHA-256 of these bytes is its hash. */
export function sealText({ number, at, lastSeq, entries, root, previous }: SealFacts): string {
  return JSON.stringify({ at, entries, lastSeq, number, previous, root, v: 1 });
}

export function sealHash(facts: SealFacts): string {
  return digest('sha256', sealText(facts), 'hex');
}
