import { z } from 'zod';

/**
 * What public sources tell of a hearing beyond its notice, as figures and words from a closed list; the words are in locales
 * (hearings:known). Nothing here is inferred: a source that does not say it has no entry. Amounts are thousand som as printed.
 */
export const KNOWN_WORDS = [
  'gas',
  'sewerage',
  'roads',
  'transport',
  'social_facilities',
  'lighting',
  'sewer_connection',
  'repair_of_inner_quarter_and_yard_roads',
  'deputies',
  'institutions',
  'territorial_administrations',
  'ngos',
  'residents',
  'council_chair_and_deputy_chair',
  'faction_leaders',
  'budget_commission_chair',
  'vice_mayor',
  'district_heads',
  'banners',
  'notices_in_busy_places',
  'invitation_cards_with_a_short_budget_description',
  'waste_plant',
  '32_km_of_irrigation_networks',
  '6_wells_a_year',
  '14_kindergartens',
  '21_schools',
  'who',
  'what_was_asked',
  'how_it_was_answered_done',
  'unemployed_women',
  'elderly',
  'one_or_no_parent_families',
  'very_poor',
  'families_with_persons_with_disabilities',
  'salaried',
  'ethnic_minorities',
  'application',
  'proposal',
  'implementation_plan',
  'budget_of_the_initiative',
  'importance_for_living_standards',
  'degree_of_citizen_participation',
  'sustainability',
  'justification_of_costs',
  'own_contribution_and_other_funds',
  'proposals_noted_services_given_instructions',
  'questions_and_answers',
] as const;
export type KnownWord = (typeof KNOWN_WORDS)[number];

const words = z.array(z.enum(KNOWN_WORDS)).optional();
const count = z.number().int().nonnegative().optional();

export const HearingFactsSchema = z.object({
  /** The entries of the collection that were joined into this hearing. */
  entries: z.array(z.string()).optional(),
  chairedBy: z.string().optional(),
  civicAnalysisBy: z.string().optional(),
  registrationRequired: z.boolean().optional(),
  doorsOpenMinutesBefore: z.string().optional(),
  endDate: z.string().optional(),
  budgetTotalThousandSom: z.number().optional(),
  /** "over 24 million som" */
  budgetOverMillionSom: z.number().optional(),
  changeThousandSom: z.number().optional(),
  growthPercent: z.number().optional(),
  programmeTotalThousandSom: z.number().optional(),
  firstYearThousandSom: z.number().optional(),
  firstYearLocalThousandSom: z.number().optional(),
  firstYearRepublicanThousandSom: z.number().optional(),
  firstYearEnterprisesThousandSom: z.number().optional(),
  maxFundingSom: count,
  measures: count,
  applications: count,
  approved: count,
  focusGroups: count,
  views: count,
  topics: words,
  participants: words,
  campaign: words,
  planned: words,
  columns: words,
  focusGroupKinds: words,
  requiredDocuments: words,
  criteria: words,
  outcome: z.enum(KNOWN_WORDS).optional(),
  format: z.enum(KNOWN_WORDS).optional(),
});
export type HearingFacts = z.infer<typeof HearingFactsSchema>;
export type HearingFact = Exclude<keyof HearingFacts, 'entries'>;

/** How sure the date of a source is. */
export const DATE_NOTES = ['year_inferred', 'date_of_news'] as const;
export type DateNote = (typeof DATE_NOTES)[number];
