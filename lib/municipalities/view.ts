import type { Day } from '@/lib/clock';
import type { Bilingual } from '@/lib/i18n/locales';

/** The level words of the state classifier (data: territories). */
export type UnitType =
  | 'oblast'
  | 'republican_city'
  | 'district'
  | 'city_district'
  | 'city'
  | 'town'
  | 'urban_settlement'
  | 'ayil_aimak'
  | 'village'
  | 'village_of_city';

/** The types that have a council and a budget: the 484 municipalities before the reform of 2023–2025 are exactly these units. */
export const MUNICIPALITY_TYPES = [
  'republican_city',
  'city',
  'town',
  'ayil_aimak',
] as const satisfies readonly UnitType[];

export type UnitLink = { slug: string; name: Bilingual };

/** A municipality as it was between its days. Names are official, with the type word: «Он-Арча айыл аймагы», «город Нарын». */
export type MunicipalityView = {
  id: string;
  slug: string;
  /** Fourteen digits of the state classifier, opaque text; null for a unit that came out of the reform. */
  code: string | null;
  type: UnitType;
  name: Bilingual;
  /** null for a city of republican or oblast significance. */
  district: Bilingual | null;
  /** null for Bishkek and Osh. */
  oblast: Bilingual | null;
  population: number | null;
  populationYear: number | null;
  populationSource: string | null;
  /** null: since before the record begins. */
  validFrom: Day | null;
  /** The first day on which it no longer was; null while it is. */
  validTo: Day | null;
  /** The same days as exactly as the source tells them: "2024-02" is some day of February. */
  beganPrinted: string | null;
  endedPrinted: string | null;
  fictitious: boolean;
  /** Where the unit is known from. */
  source: string | null;
  /** What it became part of, when it has ended. */
  successors: UnitLink[];
  /** What became part of it: their budgets and hearings stay with them. */
  predecessors: UnitLink[];
};

export type SettlementView = { id: string; name: Bilingual; type: UnitType };

/** What a municipality has on the portal, so that lists can mark it. */
export type DataMarks = { budget: boolean; hearings: boolean; decisions: boolean; proposals: boolean };

/** A municipality in a list or a search. */
export type MunicipalityEntry = {
  slug: string;
  code: string | null;
  type: UnitType;
  name: Bilingual;
  district: Bilingual | null;
  oblast: Bilingual | null;
  /** Ended: it was merged, its pages point to the successor. */
  ended: boolean;
  fictitious: boolean;
  marks: DataMarks;
};

/** A village or quarter found by name: it leads to its municipality. */
export type SettlementEntry = {
  id: string;
  type: UnitType;
  name: Bilingual;
  municipality: MunicipalityEntry;
};

/** A district or oblast: no council, no budget; it leads to the list of its municipalities. */
export type AreaEntry = { code: string; type: UnitType; name: Bilingual; oblast: Bilingual | null };

export type DistrictView = {
  code: string;
  name: Bilingual;
  oblast: { code: string; name: Bilingual };
  /** How many there are now. */
  municipalities: number;
  /** Whether one of them has something to read here. */
  hasData: boolean;
};

/** Where the office is and when it is open; null parts are not known. */
export type OfficeView = { address: Bilingual; phone: string | null; email: string | null; hours: Bilingual };

/** What a search has found. */
export type Found = {
  municipalities: MunicipalityEntry[];
  settlements: SettlementEntry[];
  areas: AreaEntry[];
  /** Nothing bears the typed name; these are like it. */
  alike: boolean;
};
