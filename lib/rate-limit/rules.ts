/** So many times in so many seconds. All windows of a rule must allow an act. */
export type Window = { times: number; seconds: number };

/** The demonstration sends no mail, and everybody tries the same six accounts from one machine: there it is so many times more. */
export const DEMONSTRATION_TIMES = 20;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often one person, mail address or network address may do what costs others something.
 * Mobile carriers put a whole village behind one network address: rules named `…_client` are generous.
 */
export const RULES = {
  /** Everything posted from one network address, whatever it is: a flood, not a village (lib/http/post-limit.ts). */
  post_client: [
    { times: 300, seconds: MINUTE },
    { times: 6000, seconds: HOUR },
  ],
  /** Codes sent to one mail address: nobody's mailbox is flooded. */
  sign_in_code: [
    { times: 10, seconds: HOUR },
    { times: 30, seconds: DAY },
  ],
  /** Codes asked for from one network address. */
  sign_in_code_client: [{ times: 120, seconds: HOUR }],
  /** SMS to one number. */
  sign_in_text: [
    { times: 4, seconds: HOUR },
    { times: 10, seconds: DAY },
  ],
  /** SMS asked for from one network address. */
  sign_in_text_client: [
    { times: 30, seconds: HOUR },
    { times: 100, seconds: DAY },
  ],
  /** SMS of the whole portal, because they cost money: `SMS_PER_HOUR` stands instead of this number. */
  sign_in_text_portal: [{ times: 300, seconds: HOUR }],
  /** Codes typed from one network address; a single code bears five tries besides. */
  sign_in_try: [{ times: 300, seconds: HOUR }],
  /** National sign-ons begun and ended from one network address: each end costs a question to the provider. */
  national_client: [{ times: 240, seconds: HOUR }],
  /** Forms kept for people whose session had ended, from one network address. */
  keep_form: [{ times: 60, seconds: HOUR }],
  /** Second factors tried by one person: five a session, and the sign-in before costs a code. */
  second_factor: [{ times: 20, seconds: HOUR }],
  /** Codes of residents typed by one clerk: a code cannot be guessed at the counter either. */
  residency_code_try: [{ times: 60, seconds: HOUR }],
  /** Codes for the counter that one resident takes. */
  residency_code: [{ times: 30, seconds: HOUR }],
  /** Proposals sent by one person. */
  submit_proposal: [{ times: 20, seconds: HOUR }],
  /** Files sent by one person. */
  upload: [{ times: 120, seconds: HOUR }],
  /** Copies of own data asked for by one person. */
  data_export: [{ times: 5, seconds: DAY }],
} as const satisfies Record<string, readonly Window[]>;

export type RateRule = keyof typeof RULES;
