import { expect, it } from 'vitest';
import { ENCRYPTED_COLUMNS } from '@/lib/crypto/encrypted-columns';
import { CLASSIFICATION, columnsOf } from '@/lib/privacy/classification';
import { schemaColumns } from '@/tests/support/schema-columns';

const schema = schemaColumns();

it('finds the columns of the schema', () => {
  expect(schema.size).toBeGreaterThan(30);
  expect(schema.get('app_user')).toContain('email_cipher');
});

it('every column has a class: lib/privacy/classification.ts', () => {
  const without = [...schema].flatMap(([table, columns]) =>
    columns.filter((column) => !columnsOf(table).includes(column)).map((column) => `${table}.${column}`),
  );
  expect(without).toEqual([]);
});

it('no column has two classes, and none has a class that is not there', () => {
  for (const table of Object.keys(CLASSIFICATION)) {
    const classified = columnsOf(table);
    expect(classified, table).toHaveLength(new Set(classified).size);
    expect(
      classified.filter((column) => !schema.get(table)?.includes(column)),
      table,
    ).toEqual([]);
  }
});

it('what is encrypted is personal', () => {
  for (const name of Object.keys(ENCRYPTED_COLUMNS)) {
    const [table = '', column = ''] = name.split('.');
    expect(columnsOf(table, 'personal')).toContain(column);
  }
});
