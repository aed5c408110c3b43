/** Notes of the gathered data, printed in English by the gatherers, and the key of what the portal says instead (`council:note.<code>`). */
const NOTES = {
  'headed 13 January 2020': 'headed_2020',
  '100% of the income tax paid by agents goes to the local budget': 'income_tax_all',
  'number and date only, from the page title': 'number_and_date_only',
  'site only; the store gives no page address': 'site_only',
  'the page (id 405) has an address of broken characters in the store': 'broken_address',
  'the page (id 261) has an address of broken characters in the store': 'broken_address',
  '7 parties applied; 5 passed': 'seven_applied',
  '121 voted remotely': 'remote_121',
  '710 invalid ballots; repeat election; mandates from the seat list': 'repeat_710',
  'repeat election': 'repeat',
  'merged council 2024-02: Sretenka 11, Aleksandrovka 21, Sadovoe 21; page carries no address in the store':
    'merged_min_bulak',
  'merged council: Nichke-Sai 11, Kyzyl-Ozgorush 21': 'merged_imanaliev',
  'merged council: Jeek 11, International 11': 'merged_jeek',
  'the page says 25 November; year inferred': 'year_inferred',
  'the page says 25 November of last year; year inferred': 'year_inferred',
  'local initiatives, 1% of the budget': 'amount_local_initiatives',
  'trays for Panfilov street': 'amount_trays',
  'residents and a deputy': 'initiated_residents_deputy',
} as const;

export type NoteCode = (typeof NOTES)[keyof typeof NOTES];

/** The code of a note, or null for one that nobody has put into words yet: then it is shown as printed. */
export function noteCode(printed: string): NoteCode | null {
  return (NOTES as Record<string, NoteCode>)[printed] ?? null;
}
