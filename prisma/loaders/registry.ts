import { existsSync } from 'node:fs';
import { config } from '@/lib/config';
import type { Loader } from './load';

/** The order matters: each part refers to those before it. Each is prisma/loaders/<name>.ts with `load` and the `files` it reads. */
export const PARTS = [
  'territory',
  'legal',
  'council',
  'budgets',
  'hearings',
  'works',
  'demonstration',
  'accounts',
  'residency',
] as const;

/** What is invented, people and places: only the embedded demonstration has it. */
const INVENTED: readonly string[] = ['demonstration', 'accounts', 'residency'];

export async function loaders(): Promise<Loader[]> {
  const wanted = PARTS.filter((name) => config().demonstration || !INVENTED.includes(name));
  const present = wanted.filter((name) => existsSync(new URL(`./${name}.ts`, import.meta.url)));
  return Promise.all(
    present.map(async (name): Promise<Loader> => {
      const {
        load,
        files = [],
        due,
      } = (await import(new URL(`./${name}.ts`, import.meta.url).href)) as Pick<Loader, 'load'> &
        Partial<Loader>;
      return { name, load, files, ...(due ? { due } : {}) };
    }),
  );
}
