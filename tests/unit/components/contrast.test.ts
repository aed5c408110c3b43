import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// WCAG 2.2, 1.4.3 and 1.4.11, on the tokens themselves: a colour changed by taste must not cost anybody the text.

const css = readFileSync('components/ui/styles/tokens.css', 'utf8');
const [lightCss = '', darkCss = ''] = css.split('prefers-color-scheme: dark');
const light = coloursOf(lightCss);
const dark = { ...light, ...coloursOf(darkCss) };

const GROUNDS = ['bg', 'surface', 'sunken'];
const TEXTS = ['ink', 'muted', 'accent', 'accent-strong', 'good', 'warn', 'bad'];
const OWN_GROUND = [
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['accent', 'accent-soft'],
  ['accent-strong', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['ink', 'accent-soft'],
  ['ink', 'good-soft'],
  ['ink', 'warn-soft'],
  ['ink', 'bad-soft'],
  ['muted', 'accent-soft'],
  ['muted', 'good-soft'],
  ['muted', 'warn-soft'],
  ['muted', 'bad-soft'],
];
const PAIRS = [...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground])), ...OWN_GROUND];

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s', (_mode, colours) => {
  test.each(PAIRS)('%s can be read on %s', (text = '', ground = '') => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GROUNDS)('the border of a control is seen on %s', (ground) => {
    expect(contrast(colours['line-strong'], colours[ground])).toBeGreaterThanOrEqual(3);
  });

  test.each([...GROUNDS, 'accent', 'band'])('one of the two focus rings is seen on %s', (ground) => {
    const rings = [colours.focus, colours['focus-gap']].map((ring) => contrast(ring, colours[ground]));
    expect(Math.max(...rings)).toBeGreaterThanOrEqual(3);
  });
});

function coloursOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  );
}

function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error('a colour has no value');
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
