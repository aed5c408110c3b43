import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const firstYear = 2016;
const linesInOneGo = 200;

/** Fills a generated country by COPY: municipalities bench-1 … bench-n with budgets of `years` years of `lines` lines. Plainly generated, never mixed with real data. */
export async function fillCountry(databaseUrl, { municipalities, years, lines }) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await copy(client, 'unit (id, slug, type, name_ky, name_ru, folded, fictitious)', units(municipalities));
    await copy(
      client,
      'budget_version (id, key, municipality_id, year, phase, ordinal, state, printed_unit, revision, published_at)',
      versions(municipalities, years),
    );
    await copy(
      client,
      'budget_line (id, version_id, municipality_id, year, side, ordinal, code, level, name_ky, name_ru, folded, plan_tyiyn, executed_tyiyn)',
      budgetLines(municipalities, years, lines),
    );
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

async function copy(client, target, rows) {
  await pipeline(Readable.from(chunks(rows)), client.query(copyFrom(`COPY ${target} FROM STDIN`)));
}

function* chunks(rows) {
  let chunk = '';
  let count = 0;
  for (const row of rows) {
    chunk += `${row.join('\t')}\n`;
    count += 1;
    if (count % linesInOneGo === 0) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}

const uuid = (kind, number) => `0000000${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

function* units(count) {
  for (let m = 1; m <= count; m += 1) {
    yield [
      uuid(1, m),
      `bench-${m}`,
      'ayil_aimak',
      `Сыноо айыл аймагы ${m}`,
      `Проверочный айылный аймак ${m}`,
      `сыноо айыл аймагы ${m}`,
      't',
    ];
  }
}

function* versions(count, years) {
  for (let m = 1; m <= count; m += 1) {
    for (let y = 0; y < years; y += 1) {
      const id = m * 100 + y;
      yield [
        uuid(2, id),
        `bench/${id}`,
        uuid(1, m),
        firstYear + y,
        'approved',
        1,
        'published',
        'thousand_som',
        `bench-${id}`,
        '2026-01-01',
      ];
    }
  }
}

function* budgetLines(count, years, lines) {
  for (let m = 1; m <= count; m += 1) {
    for (let y = 0; y < years; y += 1) {
      const version = m * 100 + y;
      for (let l = 1; l <= lines; l += 1) {
        const side = l % 3 === 0 ? 'revenue' : 'expenditure';
        const plan = ((m * 31 + l * 17 + y) % 9000) * 10_000 + 10_000;
        yield [
          uuid(3, version * 1000 + l),
          uuid(2, version),
          uuid(1, m),
          firstYear + y,
          side,
          l,
          `7${String(l).padStart(4, '0')}`,
          'item',
          `Сынак сабы ${l}`,
          `Проверочная строка ${l}`,
          `сынак сабы ${l} проверочная строка ${l}`,
          plan,
          Math.round(plan * 0.9),
        ];
      }
    }
  }
}
