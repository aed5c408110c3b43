import { wholeClient } from '@/lib/db/client';
import { runLoader } from '@/prisma/loaders/load';
import { loaders } from '@/prisma/loaders/registry';

/** Loads the real data as the portal does at its start, up to the budgets. */
export async function loadPublicBudgets(): Promise<void> {
  for (const loader of await loaders()) {
    if (['territory', 'council', 'budgets'].includes(loader.name)) await runLoader(wholeClient(), loader);
  }
}
