import type { Day } from '@/lib/clock';

/** An entry of hearings.json as it is. A field is missing when the page did not give it. */
export type PrintedHearing = {
  id: string;
  type:
    | 'budget'
    | 'general_plan'
    | 'programme'
    | 'meeting_with_mayor'
    | 'grant_commission'
    | 'needs_assessment'
    | 'initiative_contest'
    | 'training'
    | 'follow_up_register';
  status: 'announced' | 'held' | 'published' | 'rule';
  municipality: string;
  territory_code?: string;
  district_ky?: string;
  title_ky: string;
  title_ru: string;
  date?: Day;
  end_date?: Day;
  date_note?: string;
  start_time?: string;
  venue?: string;
  slots?: string[];
  announced_on?: Day;
  published?: Day;
  registration_required?: boolean;
  registration_deadline?: string;
  doors_open_minutes_before?: string;
  chaired_by?: string;
  civic_analysis_by?: string;
  budget_year?: number;
  budget_total_kgs_thousand?: number;
  budget_note?: string;
  change_vs_previous_kgs_thousand?: number;
  growth_percent?: number;
  programme_total_kgs_thousand?: number;
  first_year_kgs_thousand?: number;
  first_year_local_budget_kgs_thousand?: number;
  first_year_republican_kgs_thousand?: number;
  first_year_municipal_enterprises_kgs_thousand?: number;
  max_funding_som?: number;
  measures?: number;
  applications?: number;
  approved?: number;
  focus_groups?: number;
  views?: number;
  question_topics?: string[];
  participants_kinds?: string[];
  information_campaign?: string[];
  planned?: string[];
  columns?: string[];
  focus_group_kinds?: string[];
  required_documents?: string[];
  criteria?: string[];
  outcome?: string;
  format?: string;
  sources: string[];
  /** Entries joined into this one, itself first. */
  entries?: PrintedHearing[];
};

/**
 * Entries that tell of sittings of ONE hearing: the draft general plan of Bishkek was heard in four districts on 24 and 25 December
 * 2025 under one announcement with one deadline for registration (data/README: "hearing with four sittings in two days").
 */
const ONE_HEARING = [['hearing-004', 'hearing-005', 'hearing-006', 'hearing-007']];

export function joinSittings(printed: readonly PrintedHearing[]): PrintedHearing[] {
  const rest = new Set(ONE_HEARING.flatMap(([, ...others]) => others));
  return printed
    .filter(({ id }) => !rest.has(id))
    .map((hearing) => {
      const group = ONE_HEARING.find(([first]) => first === hearing.id);
      return group ? { ...hearing, entries: printed.filter(({ id }) => group.includes(id)) } : hearing;
    });
}
