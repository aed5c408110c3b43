// The driver adapter for migrations: @prisma/adapter-pg, with two things it lacks. It must read the columns of Postgres'
// own catalogue, and it must send a script as one query instead of cutting it at each ';' (function bodies contain them).
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

// Object ids of Postgres types, as in pg_type.
const columnTypes = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character, // "char"
  19: ColumnTypeEnum.Text, // name
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  22: ColumnTypeEnum.Text, // int2vector
  23: ColumnTypeEnum.Int32,
  24: ColumnTypeEnum.Text, // regproc
  25: ColumnTypeEnum.Text,
  26: ColumnTypeEnum.Int64, // oid
  194: ColumnTypeEnum.Text, // pg_node_tree
  700: ColumnTypeEnum.Float,
  701: ColumnTypeEnum.Double,
  1002: ColumnTypeEnum.TextArray, // "char"[]
  1003: ColumnTypeEnum.TextArray, // name[]
  1009: ColumnTypeEnum.TextArray,
  1043: ColumnTypeEnum.Text,
  2205: ColumnTypeEnum.Text, // regclass
  2206: ColumnTypeEnum.Text, // regtype
};
const readAsWritten = new Set([18, 22, 24, 26, 194, 2205, 2206]);

export class MigrationAdapterFactory extends PrismaPg {
  async connect() {
    return forMigrations(await super.connect());
  }

  async connectToShadowDb() {
    return forMigrations(await super.connectToShadowDb());
  }
}

function forMigrations(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    try {
      return await queryRaw(query);
    } catch (error) {
      if (error?.cause?.kind !== 'UnsupportedNativeDataType') throw error;
      return readCatalogue(adapter.client, query);
    }
  };
  adapter.executeScript = (script) =>
    adapter.client.query(script).then(
      () => undefined,
      (error) => adapter.onError(error),
    );
  const startTransaction = adapter.startTransaction?.bind(adapter);
  if (startTransaction)
    adapter.startTransaction = async (...args) => forMigrations(await startTransaction(...args));
  return adapter;
}

async function readCatalogue(client, { sql, args }) {
  const types = {
    getTypeParser: (id, format) => (readAsWritten.has(id) ? String : pg.types.getTypeParser(id, format)),
  };
  const { fields, rows } = await client.query({ text: sql, values: args, rowMode: 'array', types });
  return {
    columnNames: fields.map((field) => field.name),
    columnTypes: fields.map((field) => columnTypes[field.dataTypeID] ?? ColumnTypeEnum.Text),
    rows,
  };
}
