// Empties a database: everything that the portal and its job queue have made.
import pg from 'pg';

const schemas = ['public', 'graphile_worker'];

/** Drops all data of the portal. Refuses (throws) where that is dangerous, unless `sure`. */
export async function emptyDatabase(url, { sure = false } = {}) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    if (!sure) await refuseWhereDangerous(client);
    for (const schema of schemas) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.query('CREATE SCHEMA public');
  } finally {
    await client.end();
  }
}

async function refuseWhereDangerous(client) {
  if (process.env.NODE_ENV === 'production')
    throw new Error('NODE_ENV is production: add --yes if all data shall be deleted.');
  const { rows } = await client.query(`SELECT current_setting('ashar.embedded', true) = 'on' AS embedded`);
  if (!rows[0].embedded)
    throw new Error('This is not the embedded database: add --yes if all its data shall be deleted.');
}
