import 'server-only';
import { ENCRYPTED_COLUMNS, type EncryptedColumnName } from '@/lib/crypto/encrypted-columns';
import { decryptField } from '@/lib/crypto/field-encryption';
import type { Tx } from '@/lib/db/transaction';
import { columnsOf } from './classification';
import { PERSONAL_TABLES, type PersonalTable } from './personal-tables';

type Row = Record<string, unknown>;
/** Rows by table; encrypted columns are open and go by the name without `_cipher`. */
export type OwnData = Record<string, Row[]>;

/** Everything that the database holds about a person. Tables without a row are left out. */
export async function collectOwnData(tx: Tx, userId: string): Promise<OwnData> {
  const data: OwnData = {};
  for (const personal of PERSONAL_TABLES) {
    const rows = await readRows(tx, personal, userId);
    if (rows.length > 0) data[personal.table] = rows;
  }
  return data;
}

/** The columns of a table that the person's copy shows. */
export function exportedColumns({ table, withheld = '' }: PersonalTable): string[] {
  const left = new Set(withheld.split(' '));
  return columnsOf(table).filter((column) => !left.has(column));
}

async function readRows(tx: Tx, personal: PersonalTable, userId: string): Promise<Row[]> {
  const { table, rows: condition, names = {} } = personal;
  const columns = exportedColumns(personal);
  const pairs = columns.map((column) => `'${column}', t."${column}"`);
  const named = Object.keys(names).map(
    (column) =>
      `'${column.replace(/_id$/, '')}', (SELECT jsonb_build_object('ky', u.name_ky, 'ru', u.name_ru) FROM unit u WHERE u.id = t."${column}")`,
  );
  const key = keyOf(table);
  const found = await tx.$queryRawUnsafe<{ id: string | null; row: Row }[]>(
    `SELECT ${key ? `t."${key}"::text` : 'NULL'} AS id, jsonb_build_object(${[...pairs, ...named].join(', ')}) AS row
     FROM "${table}" t WHERE ${condition} ORDER BY 1`,
    userId,
  );
  return found.map(({ id, row }) => opened(table, id, row));
}

function opened(table: string, id: string | null, row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const name = `${table}.${column}`;
      if (!isEncrypted(name)) return [column, value];
      const text = typeof value === 'string' && id ? decryptField(value, { column: name, row: id }) : null;
      return [column.replace(/_cipher$/, ''), text];
    }),
  );
}

function keyOf(table: string): string | undefined {
  return Object.values(ENCRYPTED_COLUMNS).find((column) => column.table === table)?.key;
}

function isEncrypted(name: string): name is EncryptedColumnName {
  return name in ENCRYPTED_COLUMNS;
}
