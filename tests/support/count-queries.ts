import pg from 'pg';
import { vi } from 'vitest';

/** How many statements the portal's code sends to the database while `work` runs (BEGIN and COMMIT of transactions count, too). */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}
