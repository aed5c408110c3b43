import { describe, expect, test } from 'vitest';
import { fileOf, readSources, type SourceFile } from './support/source-files';

// Authorisation comes first in every page and every action, never only in a layout or in proxy.ts (architecture, Errors).

const app = readSources('app');
const lib = readSources('lib');
const byName = new Map([...app, ...lib].map((source) => [source.file, source]));
const known = new Set(byName.keys());

const GUARD = /\b(requirePerson|requireStaff|requireRole|requireView|requireCountry)\(/;
/** Open to visitors by their nature; each protects itself by a code, a link or a rate limit. */
const OPEN = new Set([
  'app/[locale]/(resident)/sign-in/page.tsx',
  'app/[locale]/(resident)/sign-in/actions.ts',
  'app/[locale]/(resident)/sign-in/phone/page.tsx',
  'app/[locale]/(resident)/sign-in/phone/actions.ts',
  'app/[locale]/(resident)/sign-in/code/page.tsx',
  'app/[locale]/(resident)/sign-in/code/actions.ts',
  'app/[locale]/(resident)/sign-in/link/[token]/page.tsx',
  'app/[locale]/(resident)/sign-in/link/[token]/actions.ts',
  'app/[locale]/(resident)/sign-in/number-elsewhere/page.tsx',
]);
/** Ending a session needs none. */
const OPEN_ACTIONS = new Set(['signOut']);

const entries = app.filter(({ file }) =>
  /^app\/\[locale\]\/\((resident|staff)\)\/(.*\/)?(page\.tsx|actions\.ts)$/.test(file),
);

/** The exported async functions of a page or an action file, with the text from their head to the next function. */
function functionsOf({ text }: SourceFile): { name: string; body: string }[] {
  const parts = text
    .split(/^(?=export |async function |function )/m)
    .filter((part) => /^export (default )?async function/.test(part));
  return parts.map((body) => ({ name: /function (\w+)/.exec(body)?.[1] ?? '', body }));
}

/** Names that read or write: imported from modules of lib that run on the server only, save auth, http and i18n. */
function dangerousNames({ file, text }: SourceFile): string[] {
  const imports = [...text.matchAll(/import \{([^}]*)\} from '@\/([^']+)'/g)];
  return imports.flatMap(([, names = '', from = '']) => {
    const target = byName.get(fileOf(from, known) ?? '');
    if (
      !target ||
      !from.startsWith('lib/') ||
      /^lib\/(auth|http|i18n)\//.test(from) ||
      !target.text.includes("import 'server-only'")
    )
      return [];
    return names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type '))
      .filter(() => file !== from);
  });
}

/** The first guard: called here, or by a helper of this file or a neighbouring one that asks and is called here. */
function guardedAt(source: SourceFile, body: string): number {
  const own = GUARD.exec(body)?.index ?? Number.POSITIVE_INFINITY;
  const neighbours = [...source.text.matchAll(/import \{([^}]*)\} from '(\.[^']+)'/g)].flatMap(
    ([, names = '', from = '']) => {
      const target = source.imports
        .map(({ from: place }) => fileOf(place, known))
        .find((place) => place?.replace(/\.tsx?$/, '').endsWith(from.replace(/^(\.\.?\/)+/, '/')));
      const asks = target && GUARD.test(byName.get(target)?.text ?? '');
      return asks ? names.split(',').map((name) => name.trim()) : [];
    },
  );
  const within = source.text
    .split(/^(?=(?:export )?(?:default )?(?:async )?function )/m)
    .filter((part) => /^(async )?function/.test(part) && GUARD.test(part));
  const helpers = within.map((part) => /function (\w+)/.exec(part)?.[1] ?? '');
  const called = [...neighbours, ...helpers].map(
    (name) => new RegExp(`\\b${name}\\(`).exec(body)?.index ?? Number.POSITIVE_INFINITY,
  );
  return Math.min(own, ...called);
}

test('there is something to guard', () => {
  expect(entries.length).toBeGreaterThan(15);
  expect([...OPEN].filter((file) => !known.has(file))).toEqual([]);
});

describe.each(entries.filter(({ file }) => !OPEN.has(file)).map((source) => [source.file, source] as const))(
  '%s',
  (_, source) => {
    const functions = functionsOf(source).filter(
      ({ name }) => name !== 'generateMetadata' && !OPEN_ACTIONS.has(name),
    );

    test('asks who it is before it reads or writes anything', () => {
      expect(functions.length).toBeGreaterThan(0);
      const dangerous = dangerousNames(source);
      const late = functions.filter(({ body }) => {
        const guard = guardedAt(source, body);
        const touched = dangerous.map(
          (name) => new RegExp(`\\b${name}\\(`).exec(body)?.index ?? Number.POSITIVE_INFINITY,
        );
        return guard === Number.POSITIVE_INFINITY || touched.some((index) => index < guard);
      });
      expect(late.map(({ name }) => name)).toEqual([]);
    });

    if (source.file.includes('(staff)')) {
      test('asks for a role, not only for a person', () => {
        const file = [
          source,
          ...source.imports.flatMap(({ from }) => byName.get(fileOf(from, known) ?? '') ?? []),
        ].filter(({ file }) => file.startsWith('app/'));
        expect(file.some(({ text }) => /\brequire(Staff|Role|View|Country)\(/.test(text))).toBe(true);
      });
    }
  },
);

test('personal pages link to files by addresses written for their reader', () => {
  const personal = app.filter(({ file }) => /\/\((resident|staff)\)\//.test(file));
  expect(personal.filter(({ text }) => /paths\.file\b/.test(text)).map(({ file }) => file)).toEqual([]);
});
