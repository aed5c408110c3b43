import type { Client } from 'pg';
import {
  ENCRYPTED_COLUMNS,
  type EncryptedColumn,
  type EncryptedColumnName,
  encryptedColumns,
} from './encrypted-columns';
import { isSealed, openField, sealField } from './field-cipher';
import type { KeyRing } from './key-ring';

const BATCH = 500;

export type Rotated = { column: EncryptedColumnName; sealed: number; resealed: number };
type Options = { ring: KeyRing; indexOf: (kind: 'email' | 'phone', value: string) => string };

/**
 * Brings every encrypted column under the newest key: seals what an older version stored openly, reseals what lies under a former
 * key, leaves the rest. Row by row and each in one statement, so a kill leaves every row readable and a second run goes on where the
 * first one ended. A row that changed meanwhile was written under the newest key by whoever changed it.
 */
export async function rotateFields(client: Client, options: Options): Promise<Rotated[]> {
  const done: Rotated[] = [];
  for (const [column, { table, key }] of encryptedColumns) {
    const rotated: Rotated = { column, sealed: 0, resealed: 0 };
    let after: string | null = null;
    for (;;) {
      const rows: Row[] = await readBatch(client, { table, key, column, after, newest: options.ring.newest });
      for (const row of rows)
        rotated[isSealed(row.value) ? 'resealed' : 'sealed'] += await rewrite(client, column, row, options);
      after = rows.at(-1)?.id ?? null;
      if (!after) break;
    }
    done.push(rotated);
  }
  return done;
}

type Row = { id: string; value: string };
type Where = { table: string; key: string; column: string; after: string | null; newest: string };

async function readBatch(client: Client, { table, key, column, after, newest }: Where): Promise<Row[]> {
  const field = fieldOf(column);
  const { rows } = await client.query<Row>(
    `SELECT ${key}::text AS id, ${field} AS value FROM ${table}
     WHERE ${field} IS NOT NULL AND NOT starts_with(${field}, $1) AND ($2::uuid IS NULL OR ${key} > $2::uuid)
     ORDER BY ${key} LIMIT ${BATCH}`,
    [`a1.${newest}.`, after],
  );
  return rows;
}

async function rewrite(
  client: Client,
  column: EncryptedColumnName,
  { id, value }: Row,
  { ring, indexOf }: Options,
): Promise<number> {
  const { table, key, index }: EncryptedColumn = ENCRYPTED_COLUMNS[column];
  const place = { column, row: id };
  const plain = isSealed(value) ? openField(ring, value, place) : value;
  const assignments = [`${fieldOf(column)} = $3`, ...(index ? [`${index.column} = $4`] : [])];
  const { rowCount } = await client.query(
    `UPDATE ${table} SET ${assignments.join(', ')} WHERE ${key} = $1::uuid AND ${fieldOf(column)} = $2`,
    [id, value, sealField(ring, plain, place), ...(index ? [indexOf(index.kind, plain)] : [])],
  );
  return rowCount ?? 0;
}

/** Whether a column still has a row of before: `'table.column'` of the first, or null. Web and worker do not start while there is one. */
export async function findOpenField(query: (text: string) => Promise<unknown[]>): Promise<string | null> {
  for (const [column, { table }] of encryptedColumns) {
    const field = fieldOf(column);
    const rows = await query(
      `SELECT 1 FROM ${table} WHERE ${field} IS NOT NULL AND NOT starts_with(${field}, 'a1.') LIMIT 1`,
    );
    if (rows.length > 0) return column;
  }
  return null;
}

const fieldOf = (column: string) => column.slice(column.indexOf('.') + 1);
