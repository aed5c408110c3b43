/**
 * CSV after RFC 4180 that is safe to open: a text that a spreadsheet would run as a formula stays text. Pure and streaming.
 * Plain dialect: comma, decimal point. Excel dialect (for Excel in Russian and Kyrgyz locale): byte-order mark, semicolon, decimal comma.
 */

/** `decimal` is a number written with a point ("92855.4", "-3"); text is anything else. */
export type CsvCell = string | null | { decimal: string };

export type CsvColumn<Row> = { header: string; cell: (row: Row) => CsvCell };

export type CsvDialect = 'plain' | 'excel';

const SEPARATOR: Record<CsvDialect, string> = { plain: ',', excel: ';' };
const LINE_END = '\r\n';
/** Signs at the start of a cell that make Excel, LibreOffice and Google Sheets read a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const CHUNK_CHARACTERS = 32_768;

/** A text that cannot be read as a formula: an apostrophe goes before it, as in a spreadsheet's own text mark. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function csvRow(cells: readonly CsvCell[], dialect: CsvDialect = 'plain'): string {
  return cells.map((cell) => cellText(cell, dialect)).join(SEPARATOR[dialect]) + LINE_END;
}

function cellText(cell: CsvCell, dialect: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return dialect === 'excel' ? cell.decimal.replace('.', ',') : cell.decimal;
  const safe = formulaSafe(cell);
  return safe !== cell || /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The file as UTF-8 bytes, header first. Rows are asked for one by one and only as fast as they are read: memory stays constant. */
export function csvStream<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  dialect: CsvDialect = 'plain',
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = rowIterator(rows);
  let pending =
    (dialect === 'excel' ? '\ufeff' : '') +
    csvRow(
      columns.map(({ header }) => header),
      dialect,
    );
  return new ReadableStream({
    async pull(controller) {
      while (pending.length < CHUNK_CHARACTERS) {
        const next = await iterator.next();
        if (next.done) {
          controller.enqueue(encoder.encode(pending));
          controller.close();
          return;
        }
        pending += csvRow(
          columns.map(({ cell }) => cell(next.value)),
          dialect,
        );
      }
      controller.enqueue(encoder.encode(pending));
      pending = '';
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function rowIterator<Row>(rows: AsyncIterable<Row> | Iterable<Row>): AsyncIterator<Row> | Iterator<Row> {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
}
