import 'server-only';
import { dayOfColumn } from '@/lib/clock';
import { db } from '@/lib/db/client';
import type { Bilingual } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/identity/uuid';
import type { PrintedUnit, Tyiyn } from '@/lib/money';
import type { BudgetPhase } from './phases';
import { versionHash } from './version-hash';
import type { BudgetSide, LineLevel } from './view';

export type StaffVersionView = {
  id: string;
  year: number;
  phase: BudgetPhase;
  ordinal: number;
  state: 'hidden' | 'published' | 'superseded';
  actTitle: Bilingual;
  lineCount: number;
  /** The open request to publish it. */
  approval: { id: string; askedById: string } | null;
};

/** Every version of a municipality's budgets, hidden ones too, newest year first. Two SQL queries. */
export async function listStaffVersions(municipalityId: string, now: Date): Promise<StaffVersionView[]> {
  const [versions, approvals] = await Promise.all([
    db.budgetVersion.findMany({
      where: { municipalityId },
      orderBy: [{ year: 'desc' }, { phase: 'desc' }, { ordinal: 'desc' }, { importedAt: 'desc' }],
      select: {
        id: true,
        year: true,
        phase: true,
        ordinal: true,
        state: true,
        actTitleKy: true,
        actTitleRu: true,
        _count: { select: { lines: true } },
      },
    }),
    db.approval.findMany({
      where: { municipalityId, command: 'budget.publish', decidedAt: null, expiresAt: { gt: now } },
      select: { id: true, subjectId: true, askedById: true },
    }),
  ]);
  return versions.map(({ actTitleKy, actTitleRu, _count, ...version }) => {
    const open = approvals.find(({ subjectId }) => subjectId === version.id);
    return {
      ...version,
      actTitle: { ky: actTitleKy, ru: actTitleRu },
      lineCount: _count.lines,
      approval: open ? { id: open.id, askedById: open.askedById } : null,
    };
  });
}

export type PublicationView = {
  approval: {
    id: string;
    municipalityId: string;
    askedById: string;
    firstAskedById: string | null;
    askedBy: string;
    askedAt: Date;
    decidedAt: Date | null;
    decision: string | null;
    expiresAt: Date;
    payloadHash: string;
  };
  version: {
    id: string;
    year: number;
    phase: BudgetPhase;
    ordinal: number;
    act: string | null;
    actTitle: Bilingual;
    unit: PrintedUnit;
  };
  lines: {
    id: string;
    side: BudgetSide;
    level: LineLevel;
    code: string | null;
    name: Bilingual;
    planTyiyn: Tyiyn | null;
    adjustedTyiyn: Tyiyn | null;
    executedTyiyn: Tyiyn | null;
  }[];
  /** Of the version as it is now. */
  hash: string;
};

/** What the second person is asked to approve, whole; null for a foreign one and for nonsense. */
export async function getPublication(
  municipalityId: string,
  approvalId: string,
): Promise<PublicationView | null> {
  if (!isUuid(approvalId)) return null;
  const approval = await db.approval.findFirst({
    where: { id: approvalId, municipalityId, command: 'budget.publish' },
    include: { askedBy: { select: { email: true } } },
  });
  if (!approval) return null;
  const version = await db.budgetVersion.findUniqueOrThrow({
    where: { id: approval.subjectId },
    include: { lines: { orderBy: { ordinal: 'asc' } } },
  });
  const day = version.actDate && dayOfColumn(version.actDate);
  return {
    approval: { ...approval, askedBy: approval.askedBy.email ?? approval.askedById },
    version: {
      id: version.id,
      year: version.year,
      phase: version.phase,
      ordinal: version.ordinal,
      act: version.actNumber && [`№ ${version.actNumber}`, day].filter(Boolean).join(', '),
      actTitle: { ky: version.actTitleKy, ru: version.actTitleRu },
      unit: version.printedUnit,
    },
    lines: version.lines.map(
      ({ id, side, level, code, nameKy, nameRu, planTyiyn, adjustedTyiyn, executedTyiyn }) => ({
        id,
        side,
        level,
        code,
        name: { ky: nameKy, ru: nameRu },
        planTyiyn,
        adjustedTyiyn,
        executedTyiyn,
      }),
    ),
    hash: await versionHash(db, version.id),
  };
}

/** How many requests wait for somebody else than this person. */
export async function countPublications(municipalityId: string, userId: string, now: Date): Promise<number> {
  return db.approval.count({
    where: {
      municipalityId,
      command: 'budget.publish',
      decidedAt: null,
      expiresAt: { gt: now },
      NOT: { OR: [{ askedById: userId }, { firstAskedById: userId }] },
    },
  });
}
