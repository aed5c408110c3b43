import pg from 'pg';

type Row = Record<string, unknown>;
type TestDatabase = {
  url: string;
  /** Runs SQL beside the portal's code: to arrange what no command makes, and to see what is really stored. */
  sql: <T extends Row = Row>(text: string, values?: unknown[]) => Promise<T[]>;
  /** A connection of its own, for tests of locks and of two people at once. Close it with `end()`. */
  connect: () => Promise<pg.Client>;
};

let pool: pg.Pool | undefined;
let currentUrl = '';

/** The database of this test file (tests/db only): migrated, empty, and the one that `lib/db` talks to. */
export function testDatabase(): TestDatabase {
  return {
    url: currentUrl,
    sql: async <T extends Row>(text: string, values: unknown[] = []) => {
      if (!pool) throw new Error('testDatabase() works in tests/db only.');
      return (await pool.query<T>(text, values)).rows;
    },
    connect: async () => {
      const client = new pg.Client(currentUrl);
      await client.connect();
      return client;
    },
  };
}

/** For the set-up of a test file; returns what closes every connection to the database again. */
export function openTestDatabase(url: string): () => Promise<void> {
  currentUrl = url;
  pool = new pg.Pool({ connectionString: url, max: 2 });
  // The database is dropped by force: a connection that is still saying goodbye may hear of it.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  return async () => {
    await pool?.end();
    await globalThis.asharDatabase?.$disconnect();
    globalThis.asharDatabase = undefined;
  };
}

/** One statement on a server of the tests. */
export async function administer(url: string, statement: string): Promise<void> {
  await queryOnce(url, statement);
}

/** One query on a connection of its own. */
export async function queryOnce<T extends Row = Row>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}
