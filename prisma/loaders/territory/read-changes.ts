import { searchKey } from '@/lib/municipalities/search-text';
import type { UnusedRow } from '../load';
import { type CsvRow, readCsv } from '../read-csv';
import { findUnit, readMatches, readPrinted } from './find-unit';
import {
  type ChangeRecord,
  type LinkRecord,
  OWN_SETTLEMENT,
  type Territory,
  type UnitRecord,
  unitId,
} from './records';

const FILE = 'territory_changes.csv';
const COLUMNS = [
  'date',
  'kind',
  'unit',
  'district',
  'merged_from',
  'population',
  'council_members',
  'source',
  'note',
] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;
type Parts = { whole: UnitRecord[]; partly: UnitRecord[] };
type Work = {
  territory: Territory;
  unused: UnusedRow[];
  row: Row;
  place: string;
  day: string | null;
  change: ChangeRecord;
};

const matched = readMatches();

/** Reads the reform's list and works it into the territory: new units, ends of old ones, settlements that move. */
export function readChanges(
  territory: Territory,
  unused: UnusedRow[],
): { changes: ChangeRecord[]; read: number } {
  const rows = readCsv(FILE, COLUMNS);
  const changes = rows.map((row) => {
    const change = changeOf(row);
    const work: Work = {
      territory,
      unused,
      row,
      place: `${FILE}:${row.line}`,
      day: dayOf(change.happenedOn),
      change,
    };
    change.links.push(...linksOf(work));
    return change;
  });
  return { changes, read: rows.length };
}

function changeOf(row: Row): ChangeRecord {
  const [date, kind, unit] = [row.date ?? '', row.kind ?? '', row.unit ?? ''];
  return {
    key: [date, kind, unit, row.district].filter(Boolean).join('/'),
    happenedOn: date,
    kind,
    unitPrinted: unit,
    district: row.district,
    partsPrinted: row.merged_from,
    population: row.population ? Number(row.population) : null,
    councilMembers: row.council_members ? Number(row.council_members) : null,
    source: row.source ?? '',
    note: row.note,
    links: [],
  };
}

/** The first day of a year or month that stands without its day: "2024-02" → 2024-02-01; null for a span of years. */
function dayOf(date: string): string | null {
  const match = /^(\d{4})(-\d{2})?(-\d{2})?$/.exec(date);
  return match ? `${match[1]}${match[2] ?? '-01'}${match[3] ?? '-01'}` : null;
}

function linksOf(work: Work): LinkRecord[] {
  switch (work.change.kind) {
    case 'merger':
      return merger(work);
    case 'annexation':
      return annexation(work);
    case 'new village':
      return newVillages(work);
    case 'proposal':
    case 'status':
    case 'rename':
      return mention(work);
    default:
      work.unused.push({
        row: work.place,
        reason: `speaks of no single unit (${work.change.kind}): kept as a line of the list only`,
      });
      return [];
  }
}

/** Ayil aimaks of one district become a new one: it gets a record of its own, they end on the day before. */
function merger(work: Work): LinkRecord[] {
  const { territory, row, day, change } = work;
  const district = [...territory.units.values()].find(
    (unit) => unit.type === 'district' && unit.nameKy === row.district,
  );
  const printed = readPrinted(change.unitPrinted);
  const parts = partsOf(work);
  if (!district || !day || parts.whole.length === 0)
    return notUsed(work, 'the district or its merged parts are not known');
  territory.units.set(change.key, {
    id: unitId(change.key),
    key: change.key,
    code: null,
    slug: null,
    type: 'ayil_aimak',
    parentKey: district.key,
    nameKy: change.unitPrinted,
    nameRu: null,
    nameEn: null,
    base: printed.name,
    alsoCalled: [],
    population: change.population,
    populationYear: change.population ? Number(day.slice(0, 4)) : null,
    populationSource: change.population ? change.source : null,
    latitude: null,
    longitude: null,
    coordinateSource: null,
    validFrom: day,
    validTo: null,
    source: change.source,
    row: work.place,
  });
  return absorb(work, change.key, parts);
}

/** Ayil aimaks, or parts of them, become part of a city that stays what it was. */
function annexation(work: Work): LinkRecord[] {
  const printed = readPrinted(work.change.unitPrinted);
  const city = findUnit(work.territory, printed, work.row.district);
  if (!city) return notUsed(work, `no single unit is called ${work.change.unitPrinted}`);
  if (printed.alias) city.alsoCalled.push(printed.alias);
  const links = absorb(work, city.key, partsOf(work));
  return links.length > 0 ? links : [{ fromKey: null, toKey: city.key }];
}

function absorb({ territory, day, change }: Work, successor: string, { whole, partly }: Parts): LinkRecord[] {
  for (const unit of whole) {
    unit.validTo = day;
    for (const membership of territory.memberships.filter(
      (one) => one.municipalityKey === unit.key && one.validTo === null,
    )) {
      membership.validTo = day;
      territory.memberships.push({
        ...membership,
        municipalityKey: successor,
        validFrom: day,
        validTo: null,
        act: change.source,
      });
    }
  }
  return [...whole, ...partly].map((unit) => ({ fromKey: unit.key, toKey: successor }));
}

/** The units that a change names as its parts: «Садовое; Сретенка» wholly, «parts of Папан, Нариман» partly. */
function partsOf(work: Work): Parts {
  const parts: Parts = { whole: [], partly: [] };
  for (const phrase of (work.row.merged_from ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const partly = phrase.startsWith('parts of ');
    for (const name of partly
      ? phrase
          .slice(9)
          .split(',')
          .map((part) => part.trim())
      : [phrase]) {
      const { date, kind, unitPrinted } = { ...work.change, date: work.change.happenedOn };
      const code = matched(date, kind, unitPrinted, name);
      const unit = code
        ? work.territory.units.get(code)
        : work.row.district
          ? findUnit(work.territory, readPrinted(name), work.row.district)
          : null;
      if (unit) parts[partly ? 'partly' : 'whole'].push(unit);
      else
        work.unused.push({
          row: work.place,
          reason: `"${name}" cannot be matched safely by district and name`,
        });
    }
  }
  return parts;
}

/** Villages that a law has added to a municipality. */
function newVillages(work: Work): LinkRecord[] {
  const { territory, row, day, change } = work;
  const municipality = findUnit(territory, readPrinted(row.merged_from ?? ''), row.district);
  if (!municipality || !day) return notUsed(work, `no single municipality is called ${row.merged_from}`);
  addKyrgyzName(municipality, row.merged_from ?? '');
  return change.unitPrinted.split(';').map((printed) => {
    const name = printed.trim().replace(/ айылы$/, '');
    const key = `${change.key}/${name}`;
    territory.units.set(key, {
      id: unitId(key),
      key,
      code: null,
      slug: null,
      type: OWN_SETTLEMENT.has(municipality.type) ? 'village_of_city' : 'village',
      parentKey: municipality.key,
      nameKy: name,
      nameRu: null,
      nameEn: null,
      base: name,
      alsoCalled: [],
      population: null,
      populationYear: null,
      populationSource: null,
      latitude: null,
      longitude: null,
      coordinateSource: null,
      validFrom: day,
      validTo: null,
      source: change.source,
      row: work.place,
    });
    territory.memberships.push({
      settlementKey: key,
      municipalityKey: municipality.key,
      validFrom: day,
      validTo: null,
      act: change.note,
    });
    return { fromKey: null, toKey: key };
  });
}

/** A change that leaves the units as they are (a proposal, a new status) or gives one another name. */
function mention(work: Work): LinkRecord[] {
  const { territory, row, change } = work;
  const named = change.kind === 'rename' ? (row.merged_from ?? '') : change.unitPrinted;
  return named.split(';').flatMap((text): LinkRecord[] => {
    const unit = findUnit(territory, readPrinted(text.trim()), row.district);
    if (!unit) return notUsed(work, `no single unit is called ${text.trim()}`);
    if (change.kind === 'rename') unit.alsoCalled.push(change.unitPrinted);
    else addKyrgyzName(unit, text.trim());
    const others = change.kind === 'proposal' ? partsOf(work).whole.filter((part) => part !== unit) : [];
    return others.length > 0
      ? others.map((part) => ({ fromKey: part.key, toKey: unit.key }))
      : [{ fromKey: change.kind === 'rename' ? unit.key : null, toKey: unit.key }];
  });
}

/** The classifier lacks most Kyrgyz names; a list of changes that prints one with its type word gives it. */
function addKyrgyzName(unit: UnitRecord, printed: string): void {
  if (!unit.nameKy && searchKey(readPrinted(printed).name) === searchKey(unit.base)) unit.nameKy = printed;
}

function notUsed({ unused, place }: Work, reason: string): LinkRecord[] {
  unused.push({ row: place, reason });
  return [];
}
