import { expect, test } from 'vitest';
import { parseCsv, readCsv } from '@/prisma/loaders/read-csv';

const cells = (text: string) => parseCsv(text).map((row) => row.cells);

test('quotes hold commas, quotes and line breaks', () => {
  expect(cells('a,"b, ""c""\nd"\ne,f')).toEqual([
    ['a', 'b, "c"\nd'],
    ['e', 'f'],
  ]);
});

test('an empty line is no row, an empty cell is one', () => {
  expect(cells('a,\r\n\r\n,b\r\n')).toEqual([
    ['a', ''],
    ['', 'b'],
  ]);
});

test('a row knows the line on which it begins', () => {
  expect(parseCsv('h\n"two\nlines"\nlast').map(({ line }) => line)).toEqual([1, 2, 4]);
});

test('a byte order mark is not part of the first column', () => {
  expect(cells('\ufeffcode,name')).toEqual([['code', 'name']]);
});

test('a file without a wanted column is refused by the name of the column', () => {
  expect(() => readCsv('territories.csv', ['code', 'mayor'])).toThrow('territories.csv has no column mayor');
});
