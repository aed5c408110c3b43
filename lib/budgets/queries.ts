import 'server-only';
import { cache } from 'react';
import { dayOfColumn } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { byLife, latestVersion, newestYear, versionAddress } from './phases';
import { type BudgetRow, budgetRows } from './rows';
import { type BudgetSummary, summaryOf } from './summary';
import type { BudgetLineView, BudgetVersionView, KnownFigureView } from './view';

/** Every published document of a municipality, newest year first, in the order of a year's life. One SQL query. Hidden ones do not exist here. */
export const listBudgetVersions = cache(
  (municipalityId: string): Promise<BudgetVersionView[]> => versionsWhere({ municipalityId }),
);

/** The rows of some documents in printed order. One SQL query, whatever the number of documents and rows. */
export const listBudgetLines = cache(async (...versionIds: string[]): Promise<BudgetLineView[]> => {
  if (versionIds.length === 0) return [];
  const rows = await db.budgetLine.findMany({
    where: { versionId: { in: versionIds }, version: { state: 'published' } },
    orderBy: [{ versionId: 'asc' }, { ordinal: 'asc' }],
    select: {
      id: true,
      versionId: true,
      ordinal: true,
      side: true,
      level: true,
      code: true,
      parentId: true,
      nameKy: true,
      nameRu: true,
      folded: true,
      planTyiyn: true,
      adjustedTyiyn: true,
      executedTyiyn: true,
      noteKy: true,
      noteRu: true,
    },
  });
  const ordinals = new Map(rows.map(({ id, ordinal }) => [id, ordinal]));
  return rows.map(({ parentId, nameKy, nameRu, noteKy, noteRu, ...line }) => ({
    ...line,
    parentOrdinal: parentId === null ? null : (ordinals.get(parentId) ?? null),
    name: { ky: nameKy, ru: nameRu },
    note: { ky: noteKy, ru: noteRu },
  }));
});

/** The documents of one year; the asked one (`?version=`, see versionAddress) or the last in the year's life. null: there is none. One query. */
export async function getBudgetVersion(
  municipalityId: string,
  year: number,
  address: string | null,
): Promise<{ version: BudgetVersionView; versions: BudgetVersionView[] } | null> {
  const versions = await listVersionsOfYear(municipalityId, year);
  const version =
    address === null
      ? latestVersion(versions)
      : versions.find((candidate) => versionAddress(candidate) === address);
  return version ? { version, versions } : null;
}

/** A document with its rows: what the page shows and what every download holds. Two queries. */
export async function getBudgetDocument(
  municipalityId: string,
  year: number,
  address: string | null,
): Promise<{ version: BudgetVersionView; versions: BudgetVersionView[]; rows: BudgetRow[] } | null> {
  const found = await getBudgetVersion(municipalityId, year, address);
  return found && { ...found, rows: budgetRows(found.version, await listBudgetLines(found.version.id)) };
}

export const listVersionsOfYear = cache(
  (municipalityId: string, year: number): Promise<BudgetVersionView[]> =>
    versionsWhere({ municipalityId, year }),
);

/** Three numbers for the municipality's home, from the document that speaks for it now; null when none is published. Two queries. */
export const getBudgetSummary = cache(async (municipalityId: string): Promise<BudgetSummary | null> => {
  const versions = await listBudgetVersions(municipalityId);
  const year = newestYear(versions, new Date());
  const version = latestVersion(versions.filter((candidate) => candidate.year === year));
  return version ? summaryOf(version, await listBudgetLines(version.id)) : null;
});

async function versionsWhere(where: { municipalityId: string; year?: number }): Promise<BudgetVersionView[]> {
  const rows = await db.budgetVersion.findMany({
    where: { ...where, state: 'published' },
    select: {
      id: true,
      year: true,
      phase: true,
      ordinal: true,
      actNumber: true,
      actDate: true,
      actTitleKy: true,
      actTitleRu: true,
      decisionId: true,
      printedUnit: true,
      sourceUrl: true,
      sourceFile: true,
      rounded: true,
      noteKy: true,
      noteRu: true,
      revision: true,
      publishedAt: true,
    },
  });
  const versions = rows.map(
    ({ actTitleKy, actTitleRu, noteKy, noteRu, actDate, publishedAt, ...version }) => ({
      ...version,
      actDate: actDate ? dayOfColumn(actDate) : null,
      actTitle: { ky: actTitleKy, ru: actTitleRu },
      note: { ky: noteKy, ru: noteRu },
      publishedAt: (publishedAt ?? new Date(0)).toISOString(),
    }),
  );
  return versions.sort((one, other) => other.year - one.year || byLife(one, other));
}

/** Figures that public sources tell of a place without a document (shares of spending, transfers), by their collection. One query. */
export const listKnownFigures = cache(
  (
    territoryCode: string | null,
    collection: 'expenditure_shares' | 'transfers',
  ): Promise<KnownFigureView[]> =>
    territoryCode === null ? Promise.resolve([]) : knownFigures(territoryCode, collection),
);

async function knownFigures(territoryCode: string, collection: string): Promise<KnownFigureView[]> {
  const rows = await db.knownFigure.findMany({
    where: { territoryCode, collection },
    orderBy: [{ period: 'desc' }, { key: 'asc' }],
    select: { id: true, period: true, nameKy: true, nameRu: true, value: true, source: true },
  });
  return rows.map(({ nameKy, nameRu, ...figure }) => ({ ...figure, name: { ky: nameKy, ru: nameRu } }));
}
