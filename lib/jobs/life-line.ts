import 'server-only';
import { Client } from 'pg';
import { log } from '@/lib/http/log';

/** First half of the advisory locks by which living workers are known; the second half is the hash of the worker's id. */
const LOCK_CLASS = 417_042;
/** A job taken a moment ago may belong to a worker whose lock is still on its way. */
const GRACE_SECONDS = 1;

export type LifeLine = {
  /** From now on this worker counts as alive, until `close` or until this process dies. */
  hold: (workerId: string) => void;
  /** Gives the jobs of dead workers back to the queue; returns how many workers were dead. */
  recover: () => Promise<number>;
  close: () => Promise<void>;
};

/**
 * graphile-worker gives a job back only four hours after its worker was killed; a sign-in code would be worthless by then.
 * So each worker holds an advisory lock on a connection of its own: whoever can take the lock of a job's owner knows that the owner is dead.
 */
export function openLifeLine(databaseUrl: string): LifeLine {
  const mine = new Set<string>();
  let open: Promise<Client> | null = null;
  // One connection takes one question at a time.
  let turn: Promise<unknown> = Promise.resolve();

  const connected = () => {
    open ??= connect(databaseUrl, mine, () => {
      open = null;
    }).catch((error) => {
      open = null;
      throw error;
    });
    return open;
  };
  const inTurn = <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const next = turn.then(async () => work(await connected()));
    turn = next.catch(() => {});
    return next;
  };

  return {
    hold: (workerId) => {
      mine.add(workerId);
      inTurn((client) => lock(client, workerId)).catch((error: Error) =>
        log.warn({ error: error.message }, 'worker has no life line yet'),
      );
    },
    recover: () => inTurn((client) => recover(client, mine)),
    close: async () => {
      await turn;
      await (await open)?.end();
      open = null;
    },
  };
}

async function connect(databaseUrl: string, mine: ReadonlySet<string>, lost: () => void): Promise<Client> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'ashar life line',
    keepAlive: true,
  });
  client.on('error', lost);
  await client.connect();
  for (const workerId of mine) await lock(client, workerId);
  return client;
}

async function recover(client: Client, mine: ReadonlySet<string>): Promise<number> {
  const { rows } = await client.query<{ owner: string }>(
    `SELECT DISTINCT locked_by AS owner FROM graphile_worker.jobs
     WHERE locked_by IS NOT NULL AND locked_at < now() - make_interval(secs => $1) AND NOT locked_by = ANY($2::text[])`,
    [GRACE_SECONDS, [...mine]],
  );
  let dead = 0;
  for (const { owner } of rows) if (await release(client, owner)) dead += 1;
  return dead;
}

async function lock(client: Client, workerId: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, workerId]);
}

async function release(client: Client, owner: string): Promise<boolean> {
  const { rows } = await client.query<{ dead: boolean }>(
    'SELECT pg_try_advisory_lock($1, hashtext($2)) AS dead',
    [LOCK_CLASS, owner],
  );
  if (!rows[0]?.dead) return false;
  try {
    await client.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1]::text[])', [owner]);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [LOCK_CLASS, owner]);
  }
  return true;
}
