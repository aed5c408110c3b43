import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '@/lib/open-data/openapi';
import { paths } from '@/lib/paths';

const document = openApiDocument('https://ashar.example');
const described = Object.keys(document.paths);

/** "/{locale}/m/{slug}/…" as the folder of its route. */
const routeOf = (path: string) => {
  const folder = path
    .replace('/{locale}', '/[locale]')
    .replace('/{slug}', '/[municipality]')
    .replace('/{year}', '/[year]');
  return [`app${folder}/route.ts`, `app${folder.replace('/[locale]', '/[locale]/(public)')}/route.ts`];
};

describe('openapi.json', () => {
  test.each(described)('%s exists', (path) => {
    expect(
      routeOf(path).some((file) => existsSync(file)),
      routeOf(path).join(' or '),
    ).toBe(true);
  });

  test('describes every address of open data that the portal has', () => {
    const own = [paths.openDataMunicipalities(), paths.openDataBudget('{slug}', '{year}'), paths.openApi()];
    expect(described).toEqual(expect.arrayContaining(own));
  });

  test('declares each parameter of its paths', () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(get.parameters.map((parameter) => (parameter as { name: string }).name).sort(), path).toEqual(
        inPath.sort(),
      );
    }
  });

  test('refers to no schema that it does not hold', () => {
    const references = [...JSON.stringify(document.paths).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      (match) => match[1],
    );
    expect(references.length).toBeGreaterThan(0);
    for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  test('gives each operation a name of its own', () => {
    const names = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});
