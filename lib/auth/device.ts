import 'server-only';

/** Browser and system in two words ("Firefox, Android"), for a person who looks for a device that is not theirs. Nothing finer is kept. */
export function deviceOf(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null;
  const words = [BROWSERS, SYSTEMS].map(
    (known) => known.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null,
  );
  return words.filter(Boolean).join(', ') || null;
}

const BROWSERS: readonly [string, RegExp][] = [
  ['Yandex', /YaBrowser\//],
  ['Opera', /OPR\/|Opera/],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
];

const SYSTEMS: readonly [string, RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone|iPod/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];
