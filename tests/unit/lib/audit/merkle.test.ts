import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entryText, leafOf, type StoredEntry, sealHash } from '@/lib/audit/leaf';
import { inclusionPath, leafHash, merkleRoot, rootOfPath } from '@/lib/audit/merkle';

/** The tree as RFC 6962 §2.1 defines it, by recursion over the largest power of two. */
function rootOfRfc(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves;
  if (leaves.length === 1 && only) return Buffer.from(only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const node = [Buffer.of(1), rootOfRfc(leaves.slice(0, split)), rootOfRfc(leaves.slice(split))];
  return createHash('sha256').update(Buffer.concat(node)).digest();
}

const texts = fc.array(fc.string(), { minLength: 1, maxLength: 70 });
const entry: StoredEntry = {
  seq: '7',
  at: '2026-11-20T08:00:00.123456Z',
  actorKind: 'staff',
  actorId: '0190a2b4-0000-7000-8000-000000000001',
  action: 'proposal.published',
  subjectKind: 'proposal',
  subjectId: '0190a2b4-0000-7000-8000-000000000002',
  municipalityId: null,
  details: '{"number": 3}',
  salt: 'b3b9b7c2-1111-4222-8333-444455556666',
};

it('computes the root of RFC 6962 for every number of leaves', () => {
  fc.assert(
    fc.property(texts, (words) => {
      const leaves = words.map(leafHash);
      expect(merkleRoot(leaves)).toEqual(rootOfRfc(leaves));
    }),
  );
});

it('proves the inclusion of every leaf, with a path that grows like the logarithm', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (words, seed) => {
      const leaves = words.map(leafHash);
      const index = seed % leaves.length;
      const path = inclusionPath(leaves, index);
      expect(rootOfPath(leafHash(words[index] ?? ''), path)).toEqual(merkleRoot(leaves));
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(leaves.length)));
    }),
  );
});

it('leads elsewhere when any leaf has changed', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.string(), (words, seed, other) => {
      const index = seed % words.length;
      fc.pre(words[index] !== other);
      const leaves = words.map(leafHash);
      expect(merkleRoot(leaves.with(index, leafHash(other)))).not.toEqual(merkleRoot(leaves));
      expect(rootOfPath(leafHash(other), inclusionPath(leaves, index))).not.toEqual(merkleRoot(leaves));
    }),
  );
});

it('does not take a node for a leaf', () => {
  const [left, right] = [leafHash('a'), leafHash('b')];
  const node = Buffer.concat([left, right]).toString('latin1');
  expect(merkleRoot([left, right])).not.toEqual(leafHash(node));
});

it('notices a change of any byte of any value of an entry', () => {
  const keys = Object.keys(entry) as (keyof StoredEntry)[];
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.nat(), fc.string({ minLength: 1 }), (key, place, put) => {
      const value = entry[key] ?? '';
      const at = value.length === 0 ? 0 : place % value.length;
      const changed = value.slice(0, at) + put + value.slice(at + 1);
      fc.pre(changed !== value);
      expect(leafOf({ ...entry, [key]: changed })).not.toEqual(leafOf(entry));
    }),
  );
});

it('tells nothing from an empty value, and keeps what is written of an entry in one line', () => {
  expect(leafOf({ ...entry, actorId: '' })).not.toEqual(leafOf({ ...entry, actorId: null }));
  expect(entryText(entry)).toBe(
    '{"action":"proposal.published","actorId":"0190a2b4-0000-7000-8000-000000000001","actorKind":"staff","at":"2026-11-20T08:00:00.123456Z","details":"{\\"number\\": 3}","municipalityId":null,"salt":"b3b9b7c2-1111-4222-8333-444455556666","seq":"7","subjectId":"0190a2b4-0000-7000-8000-000000000002","subjectKind":"proposal","v":1}',
  );
});

it('binds every fact of a seal to its hash', () => {
  const facts = {
    number: '2',
    at: '2026-11-20T08:01:00.000Z',
    lastSeq: '7',
    entries: 3,
    root: 'a'.repeat(64),
    previous: 'b'.repeat(64),
  };
  const others = [
    { number: '3' },
    { at: '2026-11-20T08:01:00.001Z' },
    { lastSeq: '8' },
    { entries: 4 },
    { root: 'c'.repeat(64) },
    { previous: 'c'.repeat(64) },
  ];
  for (const other of others) expect(sealHash({ ...facts, ...other })).not.toBe(sealHash(facts));
});
