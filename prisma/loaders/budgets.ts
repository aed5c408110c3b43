import { createHash } from 'node:crypto';
import { columnOfDay } from '@/lib/clock';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { foldText } from '@/lib/text';
import { readAct } from './budgets/act';
import { type PrintedDocument, readDocuments } from './budgets/documents';
import { parentsOf } from './budgets/parents';
import { loadShares } from './budgets/shares';
import type { LoadReport, UnusedRow } from './load';
import { stableId } from './stable-id';

export const files = ['budgets'] as const;

/** Budgets known from public sources are told apart from those that staff import. */
const PREFIX = 'public/';
/** News pages: their figures are rounded and differ between outlets. */
const PRESS = /^https?:\/\/(www\.)?(24\.kg|vesti\.kg|azattyk\.org|gorkenesh\.kg)\//;

type Version = Prisma.BudgetVersionCreateManyInput & { id: string; key: string; revision: string };
type Prepared = { version: Version; lines: Prisma.BudgetLineCreateManyInput[] };

/** Every printed budget document with its rows. A document that has not changed is left alone; one that left the files is superseded, never deleted. */
export async function load(client: PrismaClient): Promise<LoadReport> {
  const { documents, read, unused } = readDocuments();
  const prepared = await prepare(client, documents, unused);
  const known = await client.budgetVersion.findMany({
    where: { key: { startsWith: PREFIX } },
    select: { key: true, revision: true, state: true },
  });
  const unchanged = new Set(
    known.filter(({ state }) => state === 'published').map(({ key, revision }) => `${key} ${revision}`),
  );
  const changed = prepared.filter(({ version }) => !unchanged.has(`${version.key} ${version.revision}`));
  const gone = known
    .filter(({ key }) => !prepared.some(({ version }) => version.key === key))
    .map(({ key }) => key);
  await client.$transaction(
    async (tx) => {
      await tx.budgetVersion.updateMany({ where: { key: { in: gone } }, data: { state: 'superseded' } });
      await tx.budgetLine.deleteMany({
        where: { versionId: { in: changed.map(({ version }) => version.id) } },
      });
      for (const { version } of changed) {
        const { id, ...data } = version;
        await tx.budgetVersion.upsert({ where: { id }, create: version, update: data });
      }
      await tx.budgetLine.createMany({ data: changed.flatMap(({ lines }) => lines) });
    },
    { timeout: 60_000 },
  );
  const shares = await loadShares(client);
  const lines = changed.reduce((sum, document) => sum + document.lines.length, 0);
  return { name: 'budgets', read: read + shares.read, written: lines + shares.written, unused };
}

async function prepare(
  client: PrismaClient,
  documents: readonly PrintedDocument[],
  unused: UnusedRow[],
): Promise<Prepared[]> {
  const codes = [...new Set(documents.map(({ territoryCode }) => territoryCode))];
  const units = await client.unit.findMany({
    where: { code: { in: codes } },
    select: { id: true, code: true, slug: true },
  });
  const municipalities = new Map(units.flatMap(({ id, code, slug }) => (slug ? [[code, id] as const] : [])));
  const decisions = await client.decision.findMany({
    where: { municipalityId: { in: [...municipalities.values()] }, decidedOn: { not: null } },
    select: { id: true, municipalityId: true, number: true, decidedOn: true },
  });
  const taken = new Map<string, number>();
  return [...documents].sort(byActDate).flatMap((document) => {
    const municipalityId = municipalities.get(document.territoryCode);
    if (!municipalityId) {
      for (const line of document.lines) {
        unused.push({
          row: `budgets/${document.file}:${line.sourceRow}`,
          reason: `no municipality has the code ${document.territoryCode}`,
        });
      }
      return [];
    }
    const place = `${document.territoryCode}/${document.year}/${document.phase}`;
    const ordinal = (taken.get(place) ?? 0) + 1;
    taken.set(place, ordinal);
    const act = readAct(document.actPrinted);
    const decision = decisions.find(
      (one) =>
        one.municipalityId === municipalityId &&
        act.number !== null &&
        one.number === act.number &&
        one.decidedOn?.toISOString().slice(0, 10) === document.actDate,
    );
    return [preparedDocument(document, municipalityId, ordinal, decision?.id ?? null)];
  });
}

function preparedDocument(
  document: PrintedDocument,
  municipalityId: string,
  ordinal: number,
  decisionId: string | null,
): Prepared {
  const key = `${PREFIX}${document.file.replace('.csv', '')}/${document.year}/${document.phase}/${ordinal}`;
  const id = stableId('budget', key);
  const parents = parentsOf(document.lines);
  const act = readAct(document.actPrinted);
  const note = document.lines.find(({ meaning }) => meaning?.version)?.meaning?.version;
  const lineId = (index: number) => stableId('budget', key, String(index + 1));
  const lines = document.lines.map((line, index) => {
    const parent = parents[index] ?? null;
    return {
      id: lineId(index),
      versionId: id,
      municipalityId,
      year: document.year,
      side: line.side,
      ordinal: index + 1,
      code: line.code,
      level: line.level,
      parentId: parent === null ? null : lineId(parent),
      nameKy: line.nameKy,
      nameRu: line.nameRu,
      folded: foldText([line.nameKy, line.nameRu].filter(Boolean).join(' ')),
      planTyiyn: line.plan,
      adjustedTyiyn: line.adjusted,
      executedTyiyn: line.executed,
      note: line.note,
      noteKy: line.meaning?.line?.ky ?? null,
      noteRu: line.meaning?.line?.ru ?? null,
      sourceRow: line.sourceRow,
    };
  });
  const version = {
    id,
    key,
    municipalityId,
    year: document.year,
    phase: document.phase,
    ordinal,
    state: 'published' as const,
    actNumber: act.number,
    actDate: document.actDate ? columnOfDay(document.actDate) : null,
    actTitleKy: act.title.ky,
    actTitleRu: act.title.ru,
    decisionId,
    printedUnit: 'thousand_som' as const,
    sourceUrl: document.source,
    sourceFile: document.file,
    rounded: act.number === null && PRESS.test(document.source),
    noteKy: note?.ky ?? null,
    noteRu: note?.ru ?? null,
  };
  const publishedAt = new Date();
  return {
    version: { ...version, revision: revisionOf(version, lines), importedAt: publishedAt, publishedAt },
    lines,
  };
}

/** The same for the same contents, on every machine: it is the ETag of the downloads. */
function revisionOf(...contents: unknown[]): string {
  const text = JSON.stringify(contents, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function byActDate(one: PrintedDocument, other: PrintedDocument): number {
  return (one.actDate ?? '9999').localeCompare(other.actDate ?? '9999');
}
