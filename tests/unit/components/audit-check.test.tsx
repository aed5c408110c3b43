import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { ProofCheck } from '@/components/audit/proof-check';
import { inclusionPath, leafHash, merkleRoot } from '@/lib/audit/merkle';
import { translator } from '@/lib/i18n/server';

const t = translator('ru');
const script = readFileSync('public/audit-check.js', 'utf8');
const texts = ['{"seq":"1"}', '{"seq":"2","note":"ң ө ү"}', '{"seq":"3"}', '{"seq":"4"}', '{"seq":"5"}'];
const leaves = texts.map(leafHash);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The page's part for one entry, with its script run as the browser does. */
function open(index: number, root = hex(merkleRoot(leaves))): void {
  const [leaf] = leaves.slice(index);
  if (!leaf) throw new Error('no leaf');
  const proof = {
    seq: index + 1,
    place: index + 1,
    leaf: hex(leaf),
    path: inclusionPath(leaves, index).map(({ side, hash }) => ({ side, hash: hex(hash) })),
    seal: { number: 7, at: '', entries: leaves.length, lastSeq: 5, root, previous: '', hash: '' },
  };
  // The script is run by hand: this document loads none.
  document.body.innerHTML = renderToStaticMarkup(<ProofCheck t={t} proof={proof} />).replace(
    /<script.*<\/script>/,
    '',
  );
  new Function(script)();
}

async function check(text = ''): Promise<string> {
  const field = document.querySelector('textarea');
  const form = document.querySelector('form');
  if (!field || !form) throw new Error('no form');
  field.value = text;
  form.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
  return vi.waitFor(() => {
    const said = document.querySelector('[role="status"]')?.textContent;
    if (!said) throw new Error('nothing said yet');
    return said;
  });
}

beforeEach(() => {
  document.body.innerHTML = '';
});

it.each(leaves.map((_, index) => index))('agrees that entry %i stands under its seal', async (index) => {
  open(index);
  expect(document.querySelector('form')?.hidden).toBe(false);
  expect(await check()).toBe(t('audit:proof.good', { number: 7 }));
});

it('agrees that a pasted text is the entry, and not that another is', async () => {
  open(1);
  expect(await check(` ${texts[1]}\n`)).toBe(t('audit:proof.good_text', { number: 7 }));
  open(1);
  expect(await check(`${texts[1]}!`)).toBe(t('audit:proof.bad_text'));
});

it('says so when the path does not lead to the root', async () => {
  open(2, '0'.repeat(64));
  expect(await check()).toBe(t('audit:proof.bad'));
});

it('leaves the form hidden and the command in place without a script', () => {
  document.body.innerHTML = renderToStaticMarkup(
    <ProofCheck
      t={t}
      proof={{
        seq: 1,
        place: 1,
        leaf: 'aa',
        path: [{ side: 'left', hash: 'bb' }],
        seal: { number: 1, at: '', entries: 1, lastSeq: 1, root: 'cc', previous: '', hash: '' },
      }}
    />,
  );
  expect(document.querySelector('form')?.hidden).toBe(true);
  expect(document.querySelector('pre')?.textContent).toMatch(/^node -e 'let h="aa"/);
});
