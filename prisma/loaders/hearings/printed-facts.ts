import { type HearingFacts, HearingFactsSchema, KNOWN_WORDS, type KnownWord } from '@/lib/hearings/facts';
import type { PrintedHearing } from './printed';

/** What the source tells beyond the notice. English words of the collection become codes that the pages say in both languages. */
export function factsOf(hearing: PrintedHearing): { facts: HearingFacts; unknown: string[] } {
  const unknown: string[] = [];
  const word = (text: string): KnownWord[] => {
    const code = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '');
    const known = KNOWN_WORDS.find((candidate) => candidate === code);
    if (!known) unknown.push(text);
    return known ? [known] : [];
  };
  const words = (texts: string[] | undefined) => texts?.flatMap(word);
  const over = /^over (\d+) million som$/.exec(hearing.budget_note ?? '');
  if (hearing.budget_note && !over) unknown.push(hearing.budget_note);
  const facts: HearingFacts = {
    entries: hearing.entries?.map(({ id }) => id),
    chairedBy: hearing.chaired_by,
    civicAnalysisBy: hearing.civic_analysis_by,
    registrationRequired: hearing.registration_required,
    doorsOpenMinutesBefore: hearing.doors_open_minutes_before,
    endDate: hearing.date ? undefined : hearing.end_date,
    budgetTotalThousandSom: hearing.budget_total_kgs_thousand,
    budgetOverMillionSom: over ? Number(over[1]) : undefined,
    changeThousandSom: hearing.change_vs_previous_kgs_thousand,
    growthPercent: hearing.growth_percent,
    programmeTotalThousandSom: hearing.programme_total_kgs_thousand,
    firstYearThousandSom: hearing.first_year_kgs_thousand,
    firstYearLocalThousandSom: hearing.first_year_local_budget_kgs_thousand,
    firstYearRepublicanThousandSom: hearing.first_year_republican_kgs_thousand,
    firstYearEnterprisesThousandSom: hearing.first_year_municipal_enterprises_kgs_thousand,
    maxFundingSom: hearing.max_funding_som,
    measures: hearing.measures,
    applications: hearing.applications,
    approved: hearing.approved,
    focusGroups: hearing.focus_groups,
    views: hearing.views,
    topics: words(hearing.question_topics),
    participants: words(hearing.participants_kinds),
    campaign: words(hearing.information_campaign),
    planned: words(hearing.planned),
    columns: words(hearing.columns),
    focusGroupKinds: words(hearing.focus_group_kinds),
    requiredDocuments: words(hearing.required_documents),
    criteria: words(hearing.criteria),
    outcome: hearing.outcome ? word(hearing.outcome)[0] : undefined,
    format: hearing.format ? word(hearing.format)[0] : undefined,
  };
  return { facts: HearingFactsSchema.parse(JSON.parse(JSON.stringify(facts))), unknown };
}
