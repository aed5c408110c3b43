import 'server-only';
import { leafOf, NO_SEAL, STORED_ENTRY_COLUMNS, type StoredEntry, sealHash } from './leaf';
import { HASH_BYTES, merkleRoot } from './merkle';

/** What does not agree. `seal` findings are about the chain itself; the others name one entry. */
export type Finding =
  | { kind: 'changed' | 'inserted'; seal: string; seq: string; at: string; action: string }
  | { kind: 'missing'; seal: string; seq: string; sealedAt: string }
  | { kind: 'seal'; seal: string; what: 'gap' | 'chain' | 'hash' | 'root' | 'not_the_published' };

export type LogCheck = {
  seals: number;
  /** Entries that agree with their seal. */
  entries: number;
  /** Entries after the last seal. */
  unsealed: number;
  last: { number: string; hash: string } | null;
  findings: Finding[];
};

/** Runs one statement; the caller decides on which connection. */
type Query = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

type SealRow = {
  number: string;
  at: Date;
  lastSeq: string;
  entries: number;
  root: string;
  previous: string;
  hash: string;
  seqs: string[];
  leaves: Buffer;
};

/**
 * Recomputes the whole log, one seal at a time (4,096 entries in memory at most), and says everything that does not agree, oldest
 * first. `published` are seals that somebody kept (number → hash): without one, a log rewritten as a whole cannot be told from a
 * true one.
 */
export async function verifyLog(query: Query, published: ReadonlyMap<string, string>): Promise<LogCheck> {
  const check: LogCheck = { seals: 0, entries: 0, unsealed: 0, last: null, findings: [] };
  let before = { number: '0', lastSeq: '0', hash: NO_SEAL };
  for (;;) {
    const seal = await nextSeal(query, before.number);
    if (!seal) break;
    check.findings.push(...sealFindings(seal, before), ...publishedFindings(seal, published));
    const found = await query<StoredEntry>(
      `SELECT ${STORED_ENTRY_COLUMNS} FROM audit_entry e WHERE e.seq > $1::bigint AND e.seq <= $2::bigint ORDER BY e.seq`,
      [before.lastSeq, seal.lastSeq],
    );
    const broken = entryFindings(seal, found);
    for (const finding of broken) check.findings.push(finding);
    check.seals += 1;
    check.entries += found.length - broken.filter(({ kind }) => kind !== 'missing').length;
    before = seal;
  }
  for (const number of published.keys())
    if (BigInt(number) > BigInt(before.number))
      check.findings.push({ kind: 'seal', seal: number, what: 'not_the_published' });
  const [rest] = await query<{ count: string }>(
    'SELECT count(*)::text AS count FROM audit_entry WHERE seq > $1::bigint',
    [before.lastSeq],
  );
  check.unsealed = Number(rest?.count ?? 0);
  check.last = before.number === '0' ? null : { number: before.number, hash: before.hash };
  return check;
}

async function nextSeal(query: Query, after: string): Promise<SealRow | undefined> {
  const [seal] = await query<SealRow>(
    `SELECT number::text, at, last_seq::text AS "lastSeq", entries, encode(root, 'hex') AS root, encode(previous, 'hex') AS previous,
            encode(hash, 'hex') AS hash, seqs::text[] AS seqs, leaves
     FROM audit_seal s WHERE s.number > $1::bigint ORDER BY s.number LIMIT 1`,
    [after],
  );
  return seal;
}

function sealFindings(seal: SealRow, before: { number: string; hash: string }): Finding[] {
  const finding = (what: Extract<Finding, { kind: 'seal' }>['what']): Finding => ({
    kind: 'seal',
    seal: seal.number,
    what,
  });
  const findings: Finding[] = [];
  if (BigInt(seal.number) !== BigInt(before.number) + 1n) findings.push(finding('gap'));
  else if (seal.previous !== before.hash) findings.push(finding('chain'));
  if (sealHash({ ...seal, at: seal.at.toISOString() }) !== seal.hash) findings.push(finding('hash'));
  const leaves = leavesOf(seal);
  if (leaves.length !== seal.entries || merkleRoot(leaves).toString('hex') !== seal.root)
    findings.push(finding('root'));
  return findings;
}

function publishedFindings(seal: SealRow, published: ReadonlyMap<string, string>): Finding[] {
  const kept = published.get(seal.number);
  return kept && kept !== seal.hash ? [{ kind: 'seal', seal: seal.number, what: 'not_the_published' }] : [];
}

/** Compares the entries of a seal's range with its leaves; both are in the order of their numbers. */
function entryFindings(seal: SealRow, found: readonly StoredEntry[]): Finding[] {
  const leaves = leavesOf(seal);
  const sealed = new Map(seal.seqs.map((seq, place) => [seq, leaves[place]]));
  const findings: Finding[] = [];
  for (const entry of found) {
    const leaf = sealed.get(entry.seq);
    sealed.delete(entry.seq);
    const { seq, at, action } = entry;
    if (!leaf) findings.push({ kind: 'inserted', seal: seal.number, seq, at, action });
    else if (!leafOf(entry).equals(leaf))
      findings.push({ kind: 'changed', seal: seal.number, seq, at, action });
  }
  for (const seq of sealed.keys())
    findings.push({ kind: 'missing', seal: seal.number, seq, sealedAt: seal.at.toISOString() });
  return findings.sort((a, b) => Number(seqOf(a) - seqOf(b)));
}

function seqOf(finding: Finding): bigint {
  return finding.kind === 'seal' ? 0n : BigInt(finding.seq);
}

function leavesOf({ leaves }: SealRow): Buffer[] {
  return Array.from({ length: Math.floor(leaves.length / HASH_BYTES) }, (_, place) =>
    leaves.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
  );
}
