import { type Day, dayOf, dayOfColumn } from '@/lib/clock';
import type { PrismaClient } from '@/lib/db/generated/client';
import { loadBudget } from '../demonstration/budget';
import { loadCouncil } from '../demonstration/council';
import { keepRunning, loadCycles } from '../demonstration/cycles';
import { daysFrom } from '../demonstration/days';
import { loadDecisions } from '../demonstration/decisions';
import { loadHearings } from '../demonstration/hearings';
import { keepHearingAhead } from '../demonstration/later-hearing';
import { loadPlace } from '../demonstration/place';
import { loadRules } from '../demonstration/rules';
import type { LoadReport } from './load';

export const files = ['../demonstration'] as const;

const DAY_MS = 86_400_000;
const DAYS_FRESH = 14;

/** After two weeks it looks again whether something is still open. */
export function due(loadedAt: Date, now: Date): boolean {
  return now.getTime() - loadedAt.getTime() > DAYS_FRESH * DAY_MS;
}

/**
 * The municipality that does not exist. All dates are told from the day of the first load; a later load adds
 * what is missing, moves the end of the running cycle and announces a new hearing when none lies ahead. It never deletes
 * anything and never changes a proposal or a hearing that exists: visitors may have worked on it.
 */
export async function load(client: PrismaClient, now = new Date()): Promise<LoadReport> {
  const days = daysFrom((await firstDay(client)) ?? dayOf(now));
  let written = await loadPlace(client);
  for (const part of [loadRules, loadCouncil, loadDecisions, loadBudget, loadHearings, loadCycles])
    written += await part(client, days);
  written += (await keepRunning(client, now)) + (await keepHearingAhead(client, now));
  return { name: 'demonstration', read: 0, written, unused: [] };
}

/** The day of the first load is the one as of which the invented people hold their offices. */
async function firstDay(client: PrismaClient): Promise<Day | null> {
  const seen = await client.officeHolder.findFirst({
    where: { key: { startsWith: 'demonstration/' } },
    select: { asOf: true },
  });
  return seen?.asOf ? dayOfColumn(seen.asOf) : null;
}
