import 'server-only';
import { HASH_BYTES, inclusionPath, merkleRoot } from '@/lib/audit/merkle';
import { db } from '@/lib/db/client';
import type { ProofView, SealView } from './view';

const COLUMNS = {
  number: true,
  at: true,
  entries: true,
  lastSeq: true,
  root: true,
  previous: true,
  hash: true,
} as const;

/** The newest seal; null before the first. */
export async function getLatestSeal(): Promise<SealView | null> {
  const [seal] = await listSeals({ limit: 1 });
  return seal ?? null;
}

/** Seals, newest first; `before` leaves out that number and all above. */
export async function listSeals({
  before,
  limit,
}: {
  before?: number | undefined;
  limit: number;
}): Promise<SealView[]> {
  const rows = await db.auditSeal.findMany({
    ...(before === undefined ? {} : { where: { number: { lt: before } } }),
    orderBy: { number: 'desc' },
    take: limit,
    select: COLUMNS,
  });
  return rows.map(viewOf);
}

/** The proof that an entry stands under its seal; `waiting` while it has none; null for a number under which nothing was written. */
export async function getProof(seq: number): Promise<ProofView | 'waiting' | null> {
  const seal = await db.auditSeal.findFirst({
    where: { lastSeq: { gte: seq } },
    orderBy: { lastSeq: 'asc' },
    select: { ...COLUMNS, seqs: true, leaves: true },
  });
  if (!seal) {
    const waits = await db.auditEntry.findUnique({ where: { seq }, select: { seq: true } });
    return waits ? 'waiting' : null;
  }
  const index = seal.seqs.indexOf(BigInt(seq));
  const leaves = leavesOf(seal.leaves);
  const leaf = leaves[index];
  if (!leaf) return null;
  if (hex(merkleRoot(leaves)) !== hex(seal.root)) throw new Error(`Seal ${seal.number} is broken.`);
  return {
    seq,
    seal: viewOf(seal),
    leaf: hex(leaf),
    place: index + 1,
    path: inclusionPath(leaves, index).map(({ side, hash }) => ({ side, hash: hex(hash) })),
  };
}

type SealRow = Awaited<ReturnType<typeof db.auditSeal.findFirstOrThrow<{ select: typeof COLUMNS }>>>;

function viewOf({ number, at, entries, lastSeq, root, previous, hash }: SealRow): SealView {
  return {
    number: Number(number),
    at: at.toISOString(),
    entries,
    lastSeq: Number(lastSeq),
    root: hex(root),
    previous: hex(previous),
    hash: hex(hash),
  };
}

function leavesOf(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, place) =>
    bytes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
  );
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
