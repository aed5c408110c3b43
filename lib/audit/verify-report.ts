import 'server-only';
import type { Finding, LogCheck } from './verify-log';

/** More lines would hide the first. */
const SHOWN = 20;

/** What `npm run audit:verify` prints: the first broken entry at the top. */
export function reportOf({ findings, seals, entries, unsealed, last }: LogCheck): string[] {
  const state = last ? `Last seal ${last.number}:${last.hash}` : 'No seal yet';
  const counted = `${entries} entries under ${seals} seals agree; ${unsealed} wait for their seal. ${state}.`;
  if (findings.length === 0) return ['The audit log is whole.', counted];
  const hidden = findings.length - SHOWN;
  return [
    `THE AUDIT LOG IS BROKEN in ${findings.length} ${findings.length === 1 ? 'place' : 'places'}. The first:`,
    ...findings.slice(0, SHOWN).map(sentenceOf),
    ...(hidden > 0 ? [`… and ${hidden} more.`] : []),
    counted,
  ];
}

function sentenceOf(finding: Finding): string {
  switch (finding.kind) {
    case 'changed':
      return `entry ${finding.seq} (${finding.at}, ${finding.action}) CHANGED: its content is not what seal ${finding.seal} was made of.`;
    case 'inserted':
      return `entry ${finding.seq} (${finding.at}, ${finding.action}) INSERTED: it was not there when seal ${finding.seal} was made.`;
    case 'missing':
      return `entry ${finding.seq} MISSING: seal ${finding.seal} of ${finding.sealedAt} was made with it, and it is gone.`;
    case 'seal':
      return `seal ${finding.seal} BROKEN: ${SEAL_WORDS[finding.what]}`;
  }
}

const SEAL_WORDS: Record<Extract<Finding, { kind: 'seal' }>['what'], string> = {
  gap: 'one or more seals before it are gone.',
  chain: 'it does not continue the seal before it; one of the two was replaced.',
  hash: 'its own facts (time, number of entries, root) are not those it was made with.',
  root: 'the list of its entries does not lead to its root; an entry of it was changed together with the list.',
  not_the_published:
    'it is not the seal that was published; the log was rewritten or restored from a backup.',
};

/** Seals kept from the public page, as `number:hash`. Throws on anything else. */
export function readPublished(words: readonly string[]): Map<string, string> {
  return new Map(
    words.map((word) => {
      const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(word) ?? [];
      if (!number || !hash)
        throw new Error(`${word} is not a seal: write number:hash as on the public page.`);
      return [number, hash] as const;
    }),
  );
}
