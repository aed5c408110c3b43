import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { LinesTable } from '@/components/budget/lines-table';
import { mainMeasure, printedMeasures } from '@/lib/budgets/figures';
import { LINE_SIDES, readLineQuery } from '@/lib/budgets/line-list';
import { versionAddress } from '@/lib/budgets/phases';
import { getBudgetDocument, listBudgetVersions } from '@/lib/budgets/queries';
import { translator } from '@/lib/i18n/server';
import { getMunicipality } from '@/lib/municipalities/queries';
import { budgetCsv } from '@/lib/open-data/budgets-csv';
import { budgetYearJson } from '@/lib/open-data/budgets-json';
import { budgetXlsx } from '@/lib/open-data/budgets-xlsx';
import { parseCsv } from '@/prisma/loaders/read-csv';
import { testDatabase } from '@/tests/support/database';
import { loadPublicBudgets } from '@/tests/support/public-data';

beforeAll(loadPublicBudgets);

const t = translator('ru');

/** One row as a person compares it: number, name, and each figure as text with a decimal comma and no spaces. */
type Compared = string[];

async function slugs(): Promise<string[]> {
  const rows = await testDatabase().sql<{ slug: string }>(
    'SELECT DISTINCT u.slug FROM unit u JOIN budget_version v ON v.municipality_id = u.id ORDER BY 1',
  );
  return rows.map(({ slug }) => slug);
}

test('the page, CSV, CSV for Excel, XLSX and JSON of each of the 21 municipalities show the same figures', async () => {
  const all = await slugs();
  expect(all).toHaveLength(21);
  let compared = 0;
  for (const slug of all) {
    const municipality = await getMunicipality(slug);
    if (!municipality) throw new Error(slug);
    for (const { year, ...place } of await listBudgetVersions(municipality.id)) {
      const document = await getBudgetDocument(municipality.id, year, versionAddress(place));
      if (!document) throw new Error(`${slug} ${year}`);
      const { version, rows } = document;
      const where = `${slug} ${year} ${version.phase}`;
      const page = pageRows(document);
      const about = { municipality, version };
      expect(await csvRows(budgetCsv(about, rows, 'plain', t), ','), where).toEqual(page);
      expect(await csvRows(budgetCsv(about, rows, 'excel', t), ';'), where).toEqual(page);
      expect(
        await xlsxRows(await budgetXlsx(about, rows, { own: t, ky: translator('ky'), ru: t })),
        where,
      ).toEqual(page);
      const json = budgetYearJson(municipality, year, [{ version, rows }], { ky: 'x', ru: 'x' });
      expect(jsonRows(json.versions[0]?.lines ?? []), where).toEqual(page);
      compared += page.length;
    }
  }
  expect(compared).toBe(184);
}, 90_000);

describe('a document of Naryn city, 2017', () => {
  async function naryn() {
    const municipality = await getMunicipality('naryn');
    const document = municipality && (await getBudgetDocument(municipality.id, 2017, null));
    if (!municipality || !document) throw new Error('Naryn 2017 is not there');
    return { about: { municipality, version: document.version }, rows: document.rows };
  }

  test('the workbook has typed numbers, and a sheet that says from which act they are', async () => {
    const { about, rows } = await naryn();
    const sheets = await readXlsxFile(
      await budgetXlsx(about, rows, { own: translator('ky'), ky: translator('ky'), ru: t }),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Саптар', 'Документ жөнүндө']);
    const [lines, facts] = sheets;
    expect(lines?.data.at(-1)?.slice(0, 8)).toEqual([
      17,
      'Кирешелер',
      'Бардыгы',
      null,
      null,
      'Бекитилген киреше, бардыгы',
      'Утверждённые доходы, всего',
      92855.4,
    ]);
    const text = JSON.stringify(facts?.data);
    for (const fact of [
      '№\u00a05/2',
      '2017-04-06',
      'приложение 1',
      'тиркеме 1',
      'миң сом',
      'тыс. сомов',
      'naryn-kenesh.kg',
      'Лицензия',
    ])
      expect(text).toContain(fact);
  });

  test('a name that begins like a formula stays text in every file', async () => {
    const { about, rows } = await naryn();
    const evil = ['=HYPERLINK("http://evil.example")', '+1', '-1', '@x', '\tx'];
    const spoiled = rows
      .slice(0, evil.length)
      .map((row, index) => ({ ...row, line: { ...row.line, name: { ky: evil[index] ?? '', ru: null } } }));
    const csv = await new Response(budgetCsv(about, spoiled, 'plain', t)).text();
    expect(
      parseCsv(csv)
        .slice(1)
        .map(({ cells }) => cells[15]),
    ).toEqual(evil.map((text) => `'${text}`));
    const [sheet] = await readXlsxFile(await budgetXlsx(about, spoiled, { own: t, ky: t, ru: t }), {
      trim: false,
    });
    expect(sheet?.data.slice(1).map((row) => row[5])).toEqual(evil);
  });

  test('Excel does not take the number of the act for a date', async () => {
    const { about, rows } = await naryn();
    expect(await new Response(budgetCsv(about, rows, 'excel', t)).text()).toContain(';№\u00a05/2;');
  });
});

type Document = NonNullable<Awaited<ReturnType<typeof getBudgetDocument>>>;

/** The table of the lines page, drawn as the page draws it, read back from its markup. */
function pageRows({ version, rows }: Document): Compared[] {
  const lines = rows.map(({ line }) => line);
  const measures = printedMeasures(lines);
  const drawn = LINE_SIDES.flatMap((side) => {
    const own = rows.filter(({ line }) => line.side === side);
    if (own.length === 0) return [];
    const html = renderToStaticMarkup(
      createElement(LinesTable, {
        t,
        locale: 'ru',
        side,
        rows: own,
        all: rows,
        measures,
        main: mainMeasure(version.phase, lines),
        query: readLineQuery({}),
        sortedBy: () => '#',
      }),
    );
    const body = html.slice(html.indexOf('<tbody'), html.indexOf('</tbody>'));
    return [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => {
      const cells = [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
        plain(cell.replace(/<span.*$/s, '')),
      );
      const [ordinal = '', name = '', ...figures] = cells;
      const amount = (measure: string) => figures[measures.indexOf(measure as 'plan')] ?? '–';
      return [
        ordinal,
        name,
        amount('plan'),
        amount('adjusted'),
        amount('executed'),
        figures[measures.length] ?? '–',
        figures[measures.length + 1] ?? '–',
      ].map(figure);
    });
  });
  return drawn.sort((one, other) => Number(one[0]) - Number(other[0]));
}

async function csvRows(stream: ReadableStream<Uint8Array>, separator: ',' | ';'): Promise<Compared[]> {
  const text = await new Response(stream).text();
  const rows = parseCsv(separator === ',' ? text : semicolons(text)).slice(1);
  return rows.map(({ cells }) =>
    [cells[10], cells[16], cells[17], cells[18], cells[19], cells[20], cells[21]].map((cell) =>
      figure(cell ?? ''),
    ),
  );
}

async function xlsxRows(buffer: Buffer): Promise<Compared[]> {
  const [sheet] = await readXlsxFile(buffer);
  return (sheet?.data ?? [])
    .slice(1)
    .map((row) =>
      [row[0], row[6], row[7], row[8], row[9], row[10], row[11]].map((cell) =>
        figure(cell === null || cell === undefined ? '' : String(cell)),
      ),
    );
}

function jsonRows(lines: Record<string, string | number | null>[]): Compared[] {
  return lines.map((line) =>
    [
      line.row,
      line.nameRu,
      line.planThousandSom,
      line.adjustedThousandSom,
      line.executedThousandSom,
      line.sharePercent,
      line.executionPercent,
    ].map((cell) => figure(cell === null || cell === undefined ? '' : String(cell))),
  );
}

/** Figures as numbers, so that "92 855,4", "92855.4" and "92855,4" are one; names as they are; nothing is "". */
function figure(text: string): string {
  const bare = text.replace(/[\s\u00a0%]/g, '').replace(',', '.');
  if (/^-?\d+(\.\d+)?$/.test(bare)) return String(Number(bare));
  return text === '–' ? '' : text.trim();
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'");
}

/** The Excel dialect as a comma file: separators outside quotes; a cell with a decimal comma gets quotes. */
function semicolons(text: string): string {
  return text
    .split('\r\n')
    .filter(Boolean)
    .map((row) =>
      (row.match(/("([^"]|"")*"|[^;]*)(;|$)/g) ?? [])
        .slice(0, 25)
        .map((cell) => cell.replace(/;$/, ''))
        .map((cell) => (cell.startsWith('"') ? cell : `"${cell}"`))
        .join(','),
    )
    .join('\r\n');
}
