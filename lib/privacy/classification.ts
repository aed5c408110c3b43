/**
 * Every column of the database by who may read it. `public`: anybody, once what it belongs to is published. `internal`: the portal
 * and its offices; says nothing about a person by itself (pseudonyms, states, counters). `personal`: about one living person; no
 * public query may touch it (tests/db/lib/privacy/public-queries.test.ts asks the database itself), and it is exported and deleted
 * with that person (personal-tables.ts). A new column without a class fails in tests/unit/lib/privacy.
 */
export const CLASSIFICATION: Record<string, TableClass> = {
  unit: {
    public:
      'id code slug type parent_id name_ky name_ru name_en folded population population_year population_source latitude longitude coordinate_source valid_from valid_to fictitious source',
  },
  settlement_membership: { public: 'id settlement_id municipality_id valid_from valid_to act' },
  unit_change: {
    public:
      'id key happened_on kind unit_printed district parts_printed population council_members source note',
  },
  unit_change_link: { public: 'id change_id from_unit_id to_unit_id' },
  // Of the office, not of a person.
  office: { public: 'municipality_id address_ky address_ru phone email hours_ky hours_ru source' },
  legal_rule: {
    public:
      'id key value unit municipality_id act_ky act_ru act_number act_date article valid_from valid_to confidence source_url',
  },
  calendar_day: { public: 'day is_working_day name_ky name_ru source' },

  app_user: {
    internal: 'id demonstration created_at deletion_asked_at deletion_due_at deleted_at',
    personal: 'name email_cipher email_index phone_cipher phone_index email_verified image locale',
  },
  account: {
    internal: 'id user_id type provider expires_at token_type scope session_state',
    personal: 'provider_account_id refresh_token access_token id_token',
  },
  session: {
    internal: 'id user_id factor_tries',
    personal: 'session_token expires created_at last_seen_at device second_factor_at',
  },
  kept_form: {
    internal: 'id user_id path created_at expires_at',
    personal: 'token_hash fields_cipher',
  },
  second_factor: { internal: 'user_id last_step', personal: 'secret_cipher created_at' },
  recovery_code: { internal: 'id user_id', personal: 'code_hash used_at' },
  sign_in_code: {
    internal: 'id locale tries expires_at consumed_at created_at',
    personal: 'email_cipher email_index phone_cipher phone_index code_hash link_hash return_to',
  },
  residence: {
    internal: 'id user_id',
    personal: 'settlement_id municipality_id valid_from valid_to confirmed_at',
  },
  person_number: { internal: 'id user_id key_id', personal: 'digest via at' },
  number_hold: {
    internal: 'id municipality_id claimant_id holder_id key_id via at entered_by_id decided_at decided_by_id',
    personal: 'digest settlement_id name_cipher address_cipher decision',
  },
  residency_code: { internal: 'id user_id issued_at expires_at used_at', personal: 'code_hash' },
  residency_confirmation: {
    internal: 'id user_id residence_id municipality_id confirmed_by_id',
    personal: 'confirmed_at ended_at name_cipher address_cipher',
  },
  role_grant: {
    internal:
      'id user_id municipality_id settlement_id valid_from valid_to granted_by_id ended_at ended_by_id',
    personal:
      'role order_number order_date order_signed_by end_order_number end_order_date end_order_signed_by',
  },
  approval: {
    internal:
      'id municipality_id command subject_kind subject_id payload_hash asked_by_id first_asked_by_id asked_at expires_at decided_by_id decided_at decision',
  },
  grant_invitation: {
    internal:
      'id municipality_id settlement_id valid_from valid_to invited_by_id created_at expires_at taken_at withdrawn_at',
    personal: 'email_cipher email_index role order_number order_date order_signed_by',
  },
  consent_text: { public: 'hash version locale content', internal: 'first_shown_at' },
  consent: { internal: 'id user_id', personal: 'text_hash given_at withdrawn_at' },
  data_export: { internal: 'id user_id requested_at ready_at expires_at', personal: 'json_cipher' },

  audit_entry: {
    internal: 'seq at actor_kind action subject_kind subject_id municipality_id details salt',
    personal: 'actor_id',
  },
  // Hashes say nothing about what they were made of: each entry has a salt.
  audit_seal: { public: 'number at last_seq entries root previous hash', internal: 'seqs leaves' },
  letter: {
    internal: 'id dedupe_key locale template created_at sent_at failure',
    personal: 'recipient_cipher recipient_index parameters',
  },
  text_message: {
    internal: 'id dedupe_key locale template created_at sent_at failure',
    personal: 'phone_cipher phone_index parameters body',
  },
  outbox_message: { internal: 'letter_id created_at', personal: 'recipient_cipher subject body' },
  heartbeat: { internal: 'name at' },
  // Keys are user ids and keyed hashes.
  rate_limit: { internal: 'key points expire' },
  loaded_data: { public: 'name version loaded_at report' },
  // The name of a file is shown with what it belongs to.
  upload: {
    public: 'id storage_key sha256 media_type byte_length original_name',
    internal: 'purpose attempt owner_id state created_at claimed_at',
  },

  // Council offices and elections are public matters.
  office_holder: {
    public:
      'id key municipality_id council_printed role role_printed name party body_ky body_ru as_of as_of_printed valid_from valid_to votes_for votes_against votes_abstain present source',
  },
  council_election: {
    public:
      'id key municipality_id held_on convocation mandates registered_voters voted turnout_permille note source',
  },
  council_seat: { public: 'id election_id party seats note source' },
  decision: {
    public:
      'id key municipality_id body_printed number number_sort decided_on decided_printed subject title_ky title_ru session folded details source source_note',
  },
  // Contact and registration phone are the office's, published with the notice.
  hearing: {
    public:
      'id number key municipality_id place_printed kind state state_since title_ky title_ru description_ky description_ru legal_basis_ky legal_basis_ru organiser_ky organiser_ru initiator_ky initiator_ru materials_place_ky materials_place_ru how_to_send_ky how_to_send_ru contact registration_phone registration_deadline statement_deadline translation_due budget_year cancel_reason_ky cancel_reason_ru cancelled_at published_at announced_printed date_note facts sources sequence created_at updated_at',
    internal: 'attempt created_by_id responsible_id',
  },
  hearing_sitting: {
    public:
      'id hearing_id ordinal held_on ends_on starts_at ends_at venue_ky venue_ru district_ky settlement_id',
  },
  hearing_material: { public: 'id hearing_id ordinal upload_id title_ky title_ru' },
  hearing_version: {
    public: 'id hearing_id number published_at content content_hash changed note_ky note_ru',
    internal: 'attempt published_by',
  },
  budget_version: {
    public:
      'id key municipality_id year phase ordinal state act_number act_date act_title_ky act_title_ru decision_id printed_unit source_url source_file rounded note_ky note_ru revision imported_at published_at',
    internal: 'imported_by_id',
  },
  budget_line: {
    public:
      'id version_id municipality_id year side ordinal code level parent_id name_ky name_ru folded topic funding_source delegated plan_tyiyn adjusted_tyiyn executed_tyiyn note note_ky note_ru source_row',
  },
  known_figure: {
    public: 'id key collection territory_code period name_ky name_ru name_en value unit source note',
  },
  cycle: {
    public:
      'id key municipality_id year name_ky name_ru act_ky act_ru money_tyiyn cap_tyiyn min_tyiyn proposals_per_person submit_level',
  },
  cycle_phase: { public: 'id cycle_id ordinal kind opens_at closes_at' },
  // What a proposal says is public by its nature, with the name that its author chose to show.
  proposal: {
    public:
      'id number cycle_id municipality_id settlement_id author_public_name language topic title problem place beneficiaries beneficiary_count plan plan_from plan_to own_money_tyiyn own_labour own_material total_tyiyn state state_since submitted_at published_at review_reason review_text_ky review_text_ru competent_body_ky competent_body_ru withdraw_reason entered_by_office folded',
    internal: 'attempt author_id',
  },
  assisted_act: {
    public: 'id kind municipality_id proposal_id',
    internal: 'sheet_id entered_by_id entered_at',
  },
  // The pseudonym holds in one cycle and leads to nobody without the key and the number.
  participation_on_paper: {
    public: 'id kind municipality_id cycle_id proposal_id people',
    internal: 'pseudonym sheet_id entered_by_id entered_at',
  },
  cost_item: {
    public: 'id proposal_id ordinal name quantity_thousandths unit unit_price_tyiyn total_tyiyn',
  },
  proposal_file: { public: 'id proposal_id ordinal upload_id' },
  proposal_event: { public: 'id proposal_id at state reason' },
  known_work: {
    public:
      'id key municipality_id place_printed category title_ky title_ru cost_tyiyn state details source source_note',
  },
};

const CLASSES = ['public', 'internal', 'personal'] as const;
export type DataClass = (typeof CLASSES)[number];
/** Names of columns, separated by spaces. */
type TableClass = { [Class in DataClass]?: string };

/** The columns of a table that have a class, in the order in which they are written. */
export function columnsOf(table: string, ...classes: DataClass[]): string[] {
  const classified = CLASSIFICATION[table] ?? {};
  return (classes.length > 0 ? classes : CLASSES).flatMap(
    (one) => classified[one]?.split(' ').filter(Boolean) ?? [],
  );
}
