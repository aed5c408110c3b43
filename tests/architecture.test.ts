import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf, type Import, listFiles, readSources, type SourceFile } from './support/source-files';

// The shape of the house, checked on every import statement. README, "The tree", tells why.

const app = readSources('app');
const components = readSources('components');
const lib = readSources('lib');
const sources = [...app, ...components, ...lib];
const everything = [...sources, ...readSources('prisma'), ...readSources('scripts'), ...readSources('tests')];
const byName = new Map(sources.map((source) => [source.file, source]));
const known = new Set(byName.keys());

const pureFiles = [
  'outcome',
  'money',
  'clock',
  'text',
  'paths',
  'config',
  'sms-config',
  'national-config',
  'crypto/key-ring',
];
const machinery = [
  'db',
  'i18n',
  'http',
  'auth',
  'audit',
  'jobs',
  'rate-limit',
  'uploads',
  'csv',
  'mail',
  'sms',
  'crypto',
];
// A domain imports only from the groups before its own.
const domainGroups = [
  ['municipalities', 'legal-rules'],
  // A person's municipality follows from the settlement, so identity asks municipalities and never the other way round.
  ['identity'],
  // Who may do what, and what two people must agree on: every later domain may ask.
  ['grants', 'approvals', 'action-log'],
  ['council', 'budgets', 'discussion'],
  ['hearings', 'participatory-budget', 'initiatives'],
  ['notifications', 'open-data', 'privacy'],
];
const domains = domainGroups.flat();
const arithmetic = [
  ...['input', 'phases', 'policy', 'figures', 'timeline', 'threshold', 'tally'],
  ...['costs', 'states', 'topics', 'public-name', 'limits'],
];

const folderOf = (place: string) => place.split('/')[1] ?? '';
const groupOf = (domain: string) => domainGroups.findIndex((group) => group.includes(domain));
const isDomainFile = ({ file }: SourceFile) => domains.includes(folderOf(file)) && file.split('/').length > 2;
const isPackage = ({ from }: Import, name: string) => from === name || from.startsWith(`${name}/`);

/** `file → import` for each import that `forbids`. */
function violations(
  files: SourceFile[],
  forbids: (imported: Import, source: SourceFile) => boolean,
): string[] {
  return files.flatMap((source) =>
    source.imports
      .filter((imported) => forbids(imported, source))
      .map(({ from }) => `${source.file} → ${from}`),
  );
}

describe('who may import whom', () => {
  test('lib knows neither routes nor screens', () => {
    expect(violations(lib, ({ from }) => /^(app|components)\//.test(from))).toEqual([]);
  });

  test('every folder of lib has its place in the house', () => {
    const folders = new Set(
      lib.filter(({ file }) => file.split('/').length > 2).map(({ file }) => folderOf(file)),
    );
    expect([...folders].filter((folder) => ![...machinery, ...domains].includes(folder))).toEqual([]);
    const single = lib.map(({ file }) => file.split('/')).filter((parts) => parts.length === 2);
    expect(
      single.map(([, name]) => name?.replace('.ts', '')).filter((name) => !pureFiles.includes(name ?? '')),
    ).toEqual([]);
  });

  test('the pure files import only one another and zod', () => {
    const pure = lib.filter(({ file }) => file.split('/').length === 2);
    const allowed = (imported: Import) =>
      isPackage(imported, 'zod') ||
      imported.typeOnly ||
      pureFiles.includes(imported.from.replace('lib/', ''));
    expect(violations(pure, (imported) => !allowed(imported))).toEqual([]);
  });

  test('only lib/db, and the loaders of the data, see the generated client', () => {
    const others = everything.filter(({ file }) => !/^(lib\/db|prisma|scripts)\//.test(file));
    const client = ({ from }: Import) => from.includes('db/generated') || from.startsWith('@prisma/client');
    expect(violations(others, client)).toEqual([]);
  });

  test('domains import only earlier domains', () => {
    const domainFiles = lib.filter(isDomainFile);
    const later = ({ from }: Import, { file }: SourceFile) =>
      from.startsWith('lib/') &&
      domains.includes(folderOf(from)) &&
      folderOf(from) !== folderOf(file) &&
      groupOf(folderOf(from)) >= groupOf(folderOf(file));
    expect(violations(domainFiles, later)).toEqual([]);
  });

  test('domains know nothing of HTTP, sessions or the framework', () => {
    const foreign = (imported: Import) =>
      ['next', 'next-auth', 'react', 'react-dom'].some((name) => isPackage(imported, name)) &&
      imported.from !== 'react';
    const machine = ({ from }: Import) => /^lib\/(auth|http)\//.test(from);
    expect(
      violations(lib.filter(isDomainFile), (imported) => foreign(imported) || machine(imported)),
    ).toEqual([]);
  });

  test('of the jobs, domains know only how to enqueue', () => {
    const known = ['lib/jobs/enqueue', 'lib/jobs/kinds'];
    expect(
      violations(
        lib.filter(isDomainFile),
        ({ from }) => from.startsWith('lib/jobs/') && !known.includes(from),
      ),
    ).toEqual([]);
  });

  test('nothing imports notifications and job handlers but the worker', () => {
    const others = sources.filter(({ file }) => !/^lib\/(jobs|notifications)\//.test(file));
    expect(
      violations(
        others,
        ({ from }) => /^lib\/notifications\//.test(from) || /^lib\/jobs\/(worker|handlers|tasks)/.test(from),
      ),
    ).toEqual([]);
  });

  test('arithmetic and policy of a domain touch no database', () => {
    const pure = lib.filter(
      (source) => isDomainFile(source) && arithmetic.some((name) => source.file.endsWith(`/${name}.ts`)),
    );
    const impure = ({ from, typeOnly }: Import) =>
      !typeOnly &&
      (/^lib\/(db|audit|jobs|uploads|mail)\//.test(from) || from.endsWith('/queries') || from === 'pg');
    expect(violations(pure, impure)).toEqual([]);
  });

  test('input.ts imports zod and what is pure', () => {
    const inputs = lib.filter((source) => isDomainFile(source) && source.file.endsWith('/input.ts'));
    const impure = ({ from, typeOnly }: Import) => {
      const file = fileOf(from, known);
      return (
        !typeOnly && (file === undefined ? from !== 'zod' : [file, ...reachable(file)].some(isServerOnly))
      );
    };
    expect(violations(inputs, impure)).toEqual([]);
  });

  test('components draw: they reach no database, session, query or command', () => {
    const forbidden = ({ from, typeOnly }: Import) => {
      if (from.startsWith('app/')) return true;
      if (!from.startsWith('lib/') || typeOnly) return false;
      const file = fileOf(from, known);
      return file !== undefined && [file, ...reachable(file)].some(isServerOnly);
    };
    expect(violations(components, forbidden)).toEqual([]);
  });

  test('components know of Next only link and image', () => {
    const next = (imported: Import) =>
      isPackage(imported, 'next') && !['next/link', 'next/image'].includes(imported.from);
    expect(violations(components, (imported) => next(imported) && !imported.typeOnly)).toEqual([]);
  });

  test('pages and actions reach the database only through lib', () => {
    expect(
      violations(
        app,
        ({ from }) => from.startsWith('lib/db/') || from === 'pg' || from.startsWith('@prisma/'),
      ),
    ).toEqual([]);
  });

  test('next-auth is known in lib/auth and its route only', () => {
    const others = sources.filter(
      ({ file }) => !file.startsWith('lib/auth/') && !file.startsWith('app/api/auth/'),
    );
    expect(
      violations(
        others,
        (imported) => isPackage(imported, 'next-auth') || isPackage(imported, '@auth/prisma-adapter'),
      ),
    ).toEqual([]);
  });

  test('public pages never reach the session, however far the way', () => {
    const reached = app
      .filter(({ file }) => file.includes('/(public)/'))
      .flatMap(({ file }) =>
        reachable(file)
          .filter((far) => far.startsWith('lib/auth/'))
          .map((far) => `${file} → … → ${far}`),
      );
    expect(reached).toEqual([]);
  });

  test('no file imports itself in a circle', () => {
    const circles = sources.filter(({ file }) =>
      next(file).some((first) => first === file || reachable(first).includes(file)),
    );
    expect(circles.map(({ file }) => file)).toEqual([]);
  });
});

describe('what a file may be', () => {
  test('what runs on the server only begins by saying so', () => {
    const guarded = lib.filter(
      (source) =>
        /^lib\/(db|audit|jobs|uploads|auth)\//.test(source.file) ||
        source.file.endsWith('/queries.ts') ||
        (isDomainFile(source) &&
          source.imports.some(({ from, typeOnly }) => !typeOnly && from.startsWith('lib/db/'))),
    );
    const silent = guarded.filter(
      ({ text }) => !withoutLeadingComments(text).startsWith("import 'server-only'"),
    );
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  test('no file has a name that says nothing', () => {
    const empty = /(^|\/)(index|utils?|helpers?|types?|common)\.(ts|tsx|mjs|js)$/;
    expect(everything.map(({ file }) => file).filter((file) => empty.test(file))).toEqual([]);
    expect(
      everything.map(({ file }) => file).filter((file) => /\/(utils?|helpers?|common|shared)\//.test(file)),
    ).toEqual([]);
  });

  test('no source file is longer than 300 lines', () => {
    const long = everything.filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  test('public and resident pages come whole: no Suspense, no loading page', () => {
    expect(listFiles('app').filter((file) => /\/loading\.tsx?$/.test(file))).toEqual([]);
    const suspending = [...app, ...components].filter(
      ({ file, text }) => !file.includes('/(staff)/') && /<Suspense\b/.test(text),
    );
    expect(suspending.map(({ file }) => file)).toEqual([]);
  });

  test('a type is a type', () => {
    const declared = sources.filter(({ text }) => /^(export )?interface /m.test(text));
    expect(declared.map(({ file }) => file)).toEqual([]);
  });

  test('each unit and database test stands in the folder of its subject', () => {
    const folders = [...listFiles('tests/unit'), ...listFiles('tests/db')]
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => path.dirname(file).replace(/^tests\/(unit|db)\/?/, ''));
    // Folders of routes have groups and languages in their names, which a test does not repeat.
    const strict = folders.filter((folder) => !folder.startsWith('app/'));
    expect([...new Set(strict)].filter((folder) => !existsSync(folder || '.'))).toEqual([]);
  });
});

function isServerOnly(file: string): boolean {
  return byName.get(file)?.imports.some(({ from }) => from === 'server-only') ?? false;
}

function next(file: string): string[] {
  const imports = byName.get(file)?.imports ?? [];
  return imports.filter(({ typeOnly }) => !typeOnly).flatMap(({ from }) => fileOf(from, known) ?? []);
}

function reachable(start: string): string[] {
  const seen = new Set<string>();
  const waiting = next(start);
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...next(file));
  }
  return [...seen];
}

function withoutLeadingComments(text: string): string {
  return text.replace(/^(\s*(\/\/[^\n]*\n|\/\*[\s\S]*?\*\/))*\s*/, '');
}
