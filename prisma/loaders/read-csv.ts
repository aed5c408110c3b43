import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DATA } from './load';

/** Rows of a CSV file (RFC 4180) with a header, by column; an empty cell is null. `line` is the line of the file where the row begins. */
export type CsvRow<Column extends string> = Record<Column, string | null> & { line: number };

/** Reads a file under prisma/data. Throws when a column that the caller names is not there. */
export function readCsv<Column extends string>(file: string, columns: readonly Column[]): CsvRow<Column>[] {
  const [header, ...rows] = parseCsv(readFileSync(path.join(DATA, file), 'utf8'));
  const places = columns.map((column) => header?.cells.indexOf(column) ?? -1);
  const missing = columns.filter((_, index) => places[index] === -1);
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}`);
  return rows.map(({ line, cells }) => {
    const values = columns.map((column, index) => [column, cells[places[index] ?? -1]?.trim() || null]);
    return { ...Object.fromEntries(values), line } as CsvRow<Column>;
  });
}

/** Splits RFC 4180 text into rows of cells; quotes may hold commas, quotes and line breaks. Empty lines are skipped. */
export function parseCsv(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let [line, start] = [1, 1];
  let [cells, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endRow = () => {
    if (cells.length > 0 || cell !== '') rows.push({ line: start, cells: [...cells, cell] });
    [cells, cell] = [[], ''];
  };
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') [cells, cell] = [[...cells, cell], ''];
    else if (sign === '\n') {
      endRow();
      start = line;
    } else cell += sign;
  }
  endRow();
  return rows;
}
