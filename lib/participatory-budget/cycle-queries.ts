import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import type { Bilingual } from '@/lib/i18n/locales';
import type { Tyiyn } from '@/lib/money';
import { cycleState, type Phase } from './phases';

/** A cycle with its phases in order. Money in tyiyn; `cap` and `min` are per proposal, for what is asked of the budget. */
export type CycleView = {
  id: string;
  municipalityId: string;
  year: number;
  name: Bilingual;
  /** The act that established it and sets its rules. */
  act: Bilingual;
  moneyTyiyn: Tyiyn;
  capTyiyn: Tyiyn;
  minTyiyn: Tyiyn;
  proposalsPerPerson: number;
  /** What the act demands of whoever submits (lib/identity/levels). */
  submitLevel: 'contact' | 'residency' | 'national';
  phases: Phase[];
};

export const CYCLE_SELECT = {
  id: true,
  municipalityId: true,
  year: true,
  nameKy: true,
  nameRu: true,
  actKy: true,
  actRu: true,
  moneyTyiyn: true,
  capTyiyn: true,
  minTyiyn: true,
  proposalsPerPerson: true,
  submitLevel: true,
  phases: { orderBy: { ordinal: 'asc' as const }, select: { kind: true, opensAt: true, closesAt: true } },
};

type CycleRow = Omit<CycleView, 'name' | 'act'> & {
  nameKy: string;
  nameRu: string;
  actKy: string;
  actRu: string;
};

export function cycleView({ nameKy, nameRu, actKy, actRu, ...cycle }: CycleRow): CycleView {
  return { ...cycle, name: { ky: nameKy, ru: nameRu }, act: { ky: actKy, ru: actRu } };
}

/** The cycles of a municipality, newest first. One query per request, whoever asks. */
const listCycles = cache(async (municipalityId: string): Promise<CycleView[]> => {
  const rows = await db.cycle.findMany({
    where: { municipalityId },
    orderBy: [{ year: 'desc' }, { key: 'desc' }],
    select: CYCLE_SELECT,
  });
  return rows.map(cycleView);
});

/** The cycle that runs at a moment: from the opening of its first phase to the close of its last. null when there is none. */
export async function getRunningCycle(municipalityId: string, now: Date): Promise<CycleView | null> {
  const cycles = await listCycles(municipalityId);
  return cycles.find(({ phases }) => cycleState(phases, now) === 'current') ?? null;
}

/** The cycle to show: the running one, else the one to come, else the last that was. null when the municipality never had one. */
export async function getShownCycle(municipalityId: string, now: Date): Promise<CycleView | null> {
  const cycles = await listCycles(municipalityId);
  for (const state of ['current', 'upcoming', 'done'] as const) {
    const found = cycles.find(({ phases }) => cycleState(phases, now) === state);
    if (found) return found;
  }
  return null;
}

/** The cycle of a proposal, the address and name of its municipality, and whether that is invented. */
export async function getCycleOfProposal(
  proposalId: string,
): Promise<{ cycle: CycleView; slug: string; municipality: Bilingual; fictitious: boolean }> {
  const { cycle, municipality } = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      cycle: { select: CYCLE_SELECT },
      municipality: { select: { slug: true, nameKy: true, nameRu: true, fictitious: true } },
    },
  });
  return {
    cycle: cycleView(cycle),
    slug: municipality.slug ?? '',
    municipality: { ky: municipality.nameKy, ru: municipality.nameRu },
    fictitious: municipality.fictitious,
  };
}
