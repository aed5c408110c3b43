import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export type Import = { from: string; typeOnly: boolean };
export type SourceFile = { file: string; text: string; imports: Import[] };

const sourceEnding = /\.(ts|tsx|mjs)$/;
const notOurs = new Set(['node_modules', 'generated', '.next', '.ashar', '.git', 'test-results']);
const importStatement =
  /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?(?:(?:[\w$*\s{},]|(?<=[{,]\s*)type\s)*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All files below a folder, as paths from the project root with '/'. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !notOurs.has(name))
    .map((name) => `${folder}/${name}`)
    .flatMap((place) => (statSync(place).isDirectory() ? listFiles(place) : [place]))
    .sort();
}

/** The source files below a folder with their import statements, resolved to project paths where they are ours. */
export function readSources(folder: string): SourceFile[] {
  return listFiles(folder)
    .filter((file) => sourceEnding.test(file))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { file, text, imports: readImports(file, text) };
    });
}

function readImports(file: string, text: string): Import[] {
  return [...text.matchAll(importStatement)].map(([, type, from, dynamic]) => ({
    from: resolveImport(file, from ?? dynamic ?? ''),
    typeOnly: type !== undefined,
  }));
}

// 'lib/money' for '@/lib/money' and for '../money' in lib/x; a package keeps its name.
function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier;
}

/** The file that an import of ours means, or undefined for a package or something that is not source. */
export function fileOf(from: string, known: Set<string>): string | undefined {
  return [from, `${from}.ts`, `${from}.tsx`, `${from}.mjs`].find((candidate) => known.has(candidate));
}
