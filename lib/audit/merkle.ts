import 'server-only';
import { hash as digest } from 'node:crypto';

/**
 * Merkle trees of RFC 6962 §2.1 over SHA-256: a leaf and a node are hashed under different first bytes, so that neither can pass for
 * the other. A last node without a partner moves up unchanged. Pure.
 */
export const HASH_BYTES = 32;
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

function sha256(first: Uint8Array, ...rest: Uint8Array[]): Buffer {
  return digest('sha256', Buffer.concat([first, ...rest]), 'buffer');
}

export function leafHash(text: string): Buffer {
  return sha256(LEAF, Buffer.from(text, 'utf8'));
}

/** The root over the hashes of at least one leaf. */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  let level = leaves;
  while (level.length > 1) level = parents(level);
  const [root] = level;
  if (!root) throw new Error('A tree has at least one leaf.');
  return Buffer.from(root);
}

export type PathStep = { side: 'left' | 'right'; hash: Buffer };

/** The partners on the way from a leaf up to the root, lowest first, each with the side on which it stands. */
export function inclusionPath(leaves: readonly Uint8Array[], index: number): PathStep[] {
  if (!(index >= 0 && index < leaves.length)) throw new Error('No such leaf.');
  const path: PathStep[] = [];
  let level = leaves;
  for (let place = index; level.length > 1; place >>= 1) {
    const partner = level[place ^ 1];
    if (partner) path.push({ side: place % 2 === 0 ? 'right' : 'left', hash: Buffer.from(partner) });
    level = parents(level);
  }
  return path;
}

/** Where a path leads: the root, if leaf and path are those of its tree. */
export function rootOfPath(leaf: Uint8Array, path: readonly PathStep[]): Buffer {
  return path.reduce<Buffer>(
    (below, { side, hash }) => (side === 'left' ? sha256(NODE, hash, below) : sha256(NODE, below, hash)),
    Buffer.from(leaf),
  );
}

function parents(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let place = 0; place < level.length; place += 2) {
    const [left, right] = level.slice(place, place + 2);
    if (left) above.push(right ? sha256(NODE, left, right) : left);
  }
  return above;
}
