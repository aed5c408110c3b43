// node scripts/run-ts.mjs prisma/loaders/territory/freeze-slugs.ts: adds the addresses of municipalities that have none yet.
// What is in the file stays: addresses are a promise.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATA } from '../load';
import { readCsv } from '../read-csv';
import { municipalitiesOf, namedMunicipality, SLUG_COLUMNS, SLUGS_FILE, slugsByRule } from './assign-slugs';
import { readChanges } from './read-changes';
import { readUnits } from './read-units';

const file = path.join(DATA, SLUGS_FILE);
const { territory } = readUnits([]);
readChanges(territory, []);
const frozen = existsSync(file) ? readCsv(SLUGS_FILE, SLUG_COLUMNS) : [];
const known = new Set(frozen.map((row) => row.unit));
const byRule = slugsByRule(territory);
const added = municipalitiesOf(territory)
  .filter((unit) => !known.has(unit.key))
  .map((unit) => {
    const named = namedMunicipality(territory, unit);
    return {
      unit: unit.key,
      slug: byRule.get(unit.key) ?? '',
      type: named.type,
      name: named.name,
      district: named.district,
      since: named.since?.toString() ?? null,
    };
  });
const lines = [...frozen, ...added].map((row) => SLUG_COLUMNS.map((column) => row[column] ?? '').join(','));
writeFileSync(file, `${[SLUG_COLUMNS.join(','), ...lines].join('\n')}\n`);
console.log(`${added.length} addresses added to ${SLUGS_FILE}.`);
