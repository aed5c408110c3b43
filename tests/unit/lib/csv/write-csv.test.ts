import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvCell, type CsvColumn, csvRow, csvStream, formulaSafe } from '@/lib/csv/write-csv';
import { parseCsv } from '@/prisma/loaders/read-csv';

const two: CsvColumn<CsvCell[]>[] = [
  { header: 'name', cell: (row) => row[0] ?? null },
  { header: 'amount', cell: (row) => row[1] ?? null },
];

const textOf = (stream: ReadableStream<Uint8Array>) =>
  new Response(stream)
    .arrayBuffer()
    .then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));

test.each(['=1+1', '+7', '-2', '@SUM(A1)', '\tx', '\rx'])('a text like %j stays text', (text) => {
  expect(formulaSafe(text)).toBe(`'${text}`);
  expect(csvRow([text])).toBe(`"'${text}"\r\n`);
});

test('a negative number is a number and gets no text mark', () => {
  expect(csvRow([{ decimal: '-3.5' }])).toBe('-3.5\r\n');
});

test('commas, quotes and line breaks are quoted', () => {
  expect(csvRow(['a,b', 'say "no"', 'two\nlines', null, 'plain'])).toBe(
    '"a,b","say ""no""","two\nlines",,plain\r\n',
  );
});

test('for Excel in Russian locale: byte-order mark, semicolon, decimal comma', async () => {
  const text = await textOf(csvStream(two, [['Салык', { decimal: '92855.4' }]], 'excel'));
  expect(text).toBe('\ufeffname;amount\r\nСалык;92855,4\r\n');
});

test('the plain file has no byte-order mark and a decimal point', async () => {
  expect(await textOf(csvStream(two, [['Салык', { decimal: '92855.4' }]]))).toBe(
    'name,amount\r\nСалык,92855.4\r\n',
  );
});

test('whatever is written is read back the same, but for the text mark', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1 }),
      async (rows) => {
        const clean = (text: string) => text.replace(/\r\n?/g, '\n');
        const text = await textOf(
          csvStream(
            two,
            rows.map(([a, b]) => [`x${a}`, `x${b}`]),
          ),
        );
        expect(
          parseCsv(text)
            .slice(1)
            .map(({ cells }) => cells),
        ).toEqual(rows.map(([a, b]) => [`x${clean(a)}`, `x${clean(b)}`]));
      },
    ),
  );
});

test('rows are asked for only as they are read', async () => {
  let asked = 0;
  const endless = (function* () {
    while (true) {
      asked += 1;
      yield ['a line of some length', { decimal: String(asked) }] as CsvCell[];
    }
  })();
  const reader = csvStream(two, endless).getReader();
  await reader.read();
  const afterFirst = asked;
  await reader.cancel();
  expect(afterFirst).toBeGreaterThan(100);
  expect(asked).toBeLessThan(10_000);
});
