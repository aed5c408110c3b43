import type { PrismaClient } from '@/lib/db/generated/client';
import { somToTyiyn } from '@/lib/money';
import type { LoadReport, UnusedRow } from './load';
import { readCsv } from './read-csv';
import { readJson } from './read-json';

export const files = ['proposals.json', 'proposal_places.csv'] as const;

type PrintedWork = {
  id: string;
  category: string;
  municipality: string;
  title_ky: string;
  title_ru: string;
  status: string;
  source: string;
  cost_som?: number;
  source_note?: string;
} & Record<string, unknown>;

/** What a page can word; other facts of a row stay in the data file. */
const SHOWN_FACTS = ['date', 'year', 'funding', 'cost_note'] as const;

/**
 * Works known from public sources. They were carried out, funded, decided or chosen, and are never shown as what residents submitted here.
 * A place that is no single municipality is kept without one and told in the report.
 */
export async function load(client: PrismaClient): Promise<LoadReport> {
  const printed = readJson<PrintedWork[]>('proposals.json');
  const codes = new Map(
    readCsv('proposal_places.csv', ['proposal', 'territory_code']).map((row) => [
      row.proposal,
      row.territory_code,
    ]),
  );
  const units = await client.unit.findMany({
    where: { slug: { not: null }, code: { not: null } },
    select: { id: true, code: true },
  });
  const idOfCode = new Map(units.map(({ id, code }) => [code, id]));
  const unused: UnusedRow[] = [];
  for (const work of printed) {
    const municipalityId = idOfCode.get(codes.get(work.id) ?? '') ?? null;
    if (!municipalityId)
      unused.push({ row: work.id, reason: `not attached: "${work.municipality}" is no single municipality` });
    const data = {
      municipalityId,
      placePrinted: work.municipality,
      category: work.category,
      titleKy: work.title_ky,
      titleRu: work.title_ru,
      costTyiyn: work.cost_som === undefined ? null : somToTyiyn(work.cost_som),
      state: work.status,
      details: Object.fromEntries(
        SHOWN_FACTS.flatMap((fact) => (work[fact] === undefined ? [] : [[fact, String(work[fact])]])),
      ),
      source: work.source,
      sourceNote: work.source_note ?? null,
    };
    await client.knownWork.upsert({
      where: { key: work.id },
      create: { key: work.id, ...data },
      update: data,
    });
  }
  return { name: 'works', read: printed.length, written: printed.length, unused };
}
