import pg from 'pg';
import { vi } from 'vitest';

/** What `work` gives, and the statements that the portal's code sent to the database for it (BEGIN and COMMIT of transactions, too). */
export async function countQueries<T>(
  work: () => Promise<T>,
): Promise<{ result: T; count: number; texts: string[] }> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    const result = await work();
    const texts = query.mock.calls.map(([statement]) => {
      const sent = statement as unknown as string | { text: string };
      return typeof sent === 'string' ? sent : sent.text;
    });
    return { result, count: texts.length, texts };
  } finally {
    query.mockRestore();
  }
}
