import { type BudgetPhase, latestVersion, versionAddress } from './phases';

/** Which documents stand side by side. Pure. */

/** More columns than this nobody can read. */
export const COLUMN_LIMIT = 6;

type Version = { year: number; phase: BudgetPhase; ordinal: number };

/** "2017-approved", "2019-amended-2": a document among all those of a municipality. */
export function documentAddress(version: Version): string {
  return `${version.year}-${versionAddress(version)}`;
}

/** The asked documents of an address: a repeated name, or several in one value. */
export function readDocuments(asked: string | string[] | undefined): string[] {
  return [asked ?? []]
    .flat()
    .flatMap((text) => text.split(/[ ,]/))
    .filter((text) => /^\d{4}-[a-z_]+(-\d+)?$/.test(text));
}

/** The asked documents that exist; without any, the last document of each of the newest years. At most COLUMN_LIMIT, oldest first. */
export function chooseDocuments<V extends Version>(versions: readonly V[], asked: readonly string[]): V[] {
  const found = versions.filter((version) => asked.includes(documentAddress(version)));
  const years = [...new Set(versions.map(({ year }) => year))].sort((one, other) => other - one);
  const newest = years.flatMap(
    (year) => latestVersion(versions.filter((version) => version.year === year)) ?? [],
  );
  const chosen = (found.length > 0 ? found : newest).slice(0, COLUMN_LIMIT);
  return chosen.sort((one, other) => one.year - other.year);
}
