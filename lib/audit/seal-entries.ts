import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { db } from '@/lib/db/client';
import { rawSql } from '@/lib/db/sql';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { leafOf, NO_SEAL, STORED_ENTRY_COLUMNS, type StoredEntry, sealHash } from './leaf';
import { merkleRoot } from './merkle';

/** Entries under one seal at most: a proof stays short, and no transaction long. */
export const SEAL_SIZE = 4096;
/** A commit takes milliseconds; what takes longer is sealed in the next minute. */
const PATIENCE_MS = 5000;
/** Advisory lock of the sealer: "seal" in the keys of a telephone. */
const SEAL_LOCK = 7325;

type Sealing = { now: Date; patienceMs?: number };

/**
 * Seals what the log has gained, oldest first, in batches chained to each other; returns how many entries. Writers never wait for it,
 * and two at once seal once. Leaves everything for the next time while a transaction that could still commit an earlier entry is
 * open: behind a seal nothing comes late. Writes no audit entry: a seal is itself a record of the log.
 */
export async function sealEntries({ now, patienceMs = PATIENCE_MS }: Sealing): Promise<number> {
  const upTo = await settledSeq(patienceMs);
  if (upTo === null) return 0;
  let sealed = 0;
  for (;;) {
    const count = await inTransaction((tx) => sealBatch(tx, upTo, now));
    sealed += count;
    if (count < SEAL_SIZE) return sealed;
  }
}

/**
 * The highest number given out, once every transaction that could have taken it or one below has ended; null when one does not end.
 * A number is taken after the transaction's id (`next_audit_seq`), and a transaction holds the lock of its id until its rows are
 * visible. Asking the locks and not `pg_snapshot_xmin` keeps the other databases of the server out of it.
 */
async function settledSeq(patienceMs: number): Promise<bigint | null> {
  const [sequence] = await db.$queryRaw<{ seq: bigint }[]>`SELECT last_value AS seq FROM audit_entry_seq_seq`;
  if (!sequence) return null;
  const deadline = performance.now() + patienceMs;
  let open = await openTransactions();
  while (open.length > 0) {
    if (performance.now() > deadline) return null;
    await wait(20);
    const still = new Set(await openTransactions());
    open = open.filter((id) => still.has(id));
  }
  return sequence.seq;
}

/** Ids of transactions of this database that may have written; of a prepared one too, which has no process. */
async function openTransactions(): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT l.transactionid::text AS id FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'transactionid' AND l.mode = 'ExclusiveLock' AND l.granted
      AND (a.pid IS NULL OR a.datname = current_database())`;
  return rows.map(({ id }) => id);
}

async function sealBatch(tx: Tx, upTo: bigint, now: Date): Promise<number> {
  const [lock] = await tx.$queryRaw<
    { mine: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(${SEAL_LOCK}) AS mine`;
  if (!lock?.mine) return 0;
  const last = await tx.auditSeal.findFirst({
    orderBy: { number: 'desc' },
    select: { number: true, lastSeq: true, hash: true },
  });
  const entries = await tx.$queryRaw<StoredEntry[]>`
    SELECT ${rawSql(STORED_ENTRY_COLUMNS)} FROM audit_entry e
    WHERE e.seq > ${last?.lastSeq ?? 0n} AND e.seq <= ${upTo} ORDER BY e.seq LIMIT ${SEAL_SIZE}`;
  const newest = entries.at(-1);
  if (!newest) return 0;
  const leaves = entries.map(leafOf);
  const root = merkleRoot(leaves);
  const number = (last?.number ?? 0n) + 1n;
  const previous = last ? Buffer.from(last.hash).toString('hex') : NO_SEAL;
  const hash = sealHash({
    number: String(number),
    at: now.toISOString(),
    lastSeq: newest.seq,
    entries: entries.length,
    root: root.toString('hex'),
    previous,
  });
  await tx.auditSeal.create({
    data: {
      number,
      at: now,
      lastSeq: BigInt(newest.seq),
      entries: entries.length,
      root: bytes(root),
      previous: bytes(Buffer.from(previous, 'hex')),
      hash: bytes(Buffer.from(hash, 'hex')),
      seqs: entries.map(({ seq }) => BigInt(seq)),
      leaves: bytes(Buffer.concat(leaves)),
    },
    select: { number: true },
  });
  return entries.length;
}

function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
