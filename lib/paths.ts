import type { Locale } from '@/lib/i18n/locales';

/**
 * Every address of the portal. Public ones are a promise: once printed on a poster they never change
 * (tests/unit/lib/paths.test.ts holds the list). Next's typed routes check that they exist.
 */

/** Why the national sign-on did not succeed; `account:national.fault.<reason>` says it. */
export const NATIONAL_FAULTS = [
  'down',
  'cancelled',
  'invalid',
  'level',
  'no_number',
  'old',
  'other_person',
] as const;
export type NationalFault = (typeof NATIONAL_FAULTS)[number];

const municipality = (locale: Locale, slug: string) => `/${locale}/m/${slug}`;

export const paths = {
  home: (locale: Locale) => `/${locale}`,
  municipalities: (locale: Locale, query?: string) =>
    `/${locale}${query ? `?q=${encodeURIComponent(query)}` : ''}`,
  municipalitiesOfDistrict: (locale: Locale, code: string) =>
    `/${locale}?district=${encodeURIComponent(code)}`,
  municipality,
  budget: (locale: Locale, slug: string) => `${municipality(locale, slug)}/budget`,
  budgetYear: (locale: Locale, slug: string, year: number) => `${municipality(locale, slug)}/budget/${year}`,
  budgetLines: (locale: Locale, slug: string, year: number) =>
    `${municipality(locale, slug)}/budget/${year}/lines`,
  budgetCsv: (locale: Locale, slug: string, year: number) =>
    `${municipality(locale, slug)}/budget/${year}/lines.csv`,
  budgetXlsx: (locale: Locale, slug: string, year: number) =>
    `${municipality(locale, slug)}/budget/${year}/lines.xlsx`,
  budgetYears: (locale: Locale, slug: string) => `${municipality(locale, slug)}/budget/years`,
  hearings: (locale: Locale, slug: string) => `${municipality(locale, slug)}/hearings`,
  hearing: (locale: Locale, slug: string, id: string) => `${municipality(locale, slug)}/hearings/${id}`,
  hearingNotice: (locale: Locale, slug: string, id: string) =>
    `${municipality(locale, slug)}/hearings/${id}/notice`,
  hearingEvent: (locale: Locale, slug: string, id: string) =>
    `${municipality(locale, slug)}/hearings/${id}/event.ics`,
  /** On posters; leads to the hearing's page. */
  hearingShort: (number: number) => `/h/${number}`,
  hearingsCalendar: (locale: Locale, slug: string) => `${municipality(locale, slug)}/hearings/calendar.ics`,
  council: (locale: Locale, slug: string) => `${municipality(locale, slug)}/council`,
  decisions: (locale: Locale, slug: string) => `${municipality(locale, slug)}/council/decisions`,
  decision: (locale: Locale, slug: string, id: string) =>
    `${municipality(locale, slug)}/council/decisions/${id}`,
  proposals: (locale: Locale, slug: string) => `${municipality(locale, slug)}/proposals`,
  proposal: (locale: Locale, slug: string, id: string) => `${municipality(locale, slug)}/proposals/${id}`,
  newProposal: (locale: Locale, slug: string) => `${municipality(locale, slug)}/proposals/new`,
  initiatives: (locale: Locale, slug: string) => `${municipality(locale, slug)}/initiatives`,
  /** `why` is said on the page: what ended the session before. */
  signIn: (locale: Locale, returnTo?: string, why?: 'expired' | 'office' | 'tries' | NationalFault) =>
    withQuery(`/${locale}/sign-in`, { to: returnTo, why }),
  signInPhone: (locale: Locale, returnTo?: string) => withQuery(`/${locale}/sign-in/phone`, { to: returnTo }),
  signInCode: (locale: Locale) => `/${locale}/sign-in/code`,
  signInLink: (locale: Locale, token: string) => `/${locale}/sign-in/link/${token}`,
  /** The national sign-on begins here (POST). */
  nationalSignOn: () => '/national-sign-on',
  /** These two are registered with the provider, once and not for each language. */
  nationalCallback: () => '/national-sign-on/callback',
  nationalSignedOut: () => '/national-sign-on/signed-out',
  /** The provider vouches for a number that is confirmed in another account. */
  numberElsewhere: (locale: Locale, returnTo?: string) =>
    withQuery(`/${locale}/sign-in/number-elsewhere`, { to: returnTo }),
  /** Where one lands after signing out: the sign-in page says so. */
  signedOut: (locale: Locale) => `/${locale}/sign-in?out=1`,
  account: (locale: Locale) => `/${locale}/account`,
  /** `to` is the way back to the errand that needs a settlement; `m` and `s` what was chosen so far, `q` what was searched for. */
  accountSettlement: (locale: Locale, query: { to?: string; m?: string; s?: string; q?: string } = {}) =>
    withQuery(`/${locale}/account/settlement`, query),
  /** How to have the residence confirmed at the counter, with the code to show there. */
  accountConfirmation: (locale: Locale) => `/${locale}/account/confirmation`,
  accountSaved: (locale: Locale, what: 'settlement' | 'language') => `/${locale}/account?saved=${what}`,
  /** The national sign-on of the own account; `result` is what has just come of it. */
  accountNational: (locale: Locale, result?: 'added' | 'held' | NationalFault) =>
    withQuery(`/${locale}/account/national-sign-on`, { result }),
  devices: (locale: Locale, done?: 'one' | 'others') => withQuery(`/${locale}/account/devices`, { done }),
  /** `to` is the way back to the staff page that asked for it. */
  secondFactor: (locale: Locale, to?: string) => withQuery(`/${locale}/account/second-factor`, { to }),
  enrolSecondFactor: (locale: Locale, to?: string) =>
    withQuery(`/${locale}/account/second-factor/enrol`, { to }),
  recoveryCodes: (locale: Locale) => `/${locale}/account/second-factor/recovery-codes`,
  /** Own data: the copy, the consent, the deletion. */
  accountData: (locale: Locale, done?: 'asked' | 'stopped' | 'withdrawn' | 'too_often') =>
    withQuery(`/${locale}/account/data`, { done }),
  /** A made copy; the query proves that the owner's page made the link (lib/uploads/private-link). */
  accountCopy: (locale: Locale, id: string, file: 'data.json' | 'data.html') =>
    `/${locale}/account/data/${id}/${file}`,
  deleteAccount: (locale: Locale) => `/${locale}/account/delete`,
  consent: (locale: Locale, to?: string) => withQuery(`/${locale}/account/consent`, { to }),
  withdrawConsent: (locale: Locale) => `/${locale}/account/consent/withdraw`,
  myProposal: (locale: Locale, id: string) => `/${locale}/account/proposals/${id}`,
  /** Just submitted, completed or withdrawn: the page says so. */
  myProposalDone: (locale: Locale, id: string, what: 'sent' | 'completed' | 'withdrawn') =>
    `/${locale}/account/proposals/${id}?done=${what}`,
  completeProposal: (locale: Locale, id: string) => `/${locale}/account/proposals/${id}/complete`,
  withdrawProposal: (locale: Locale, id: string) => `/${locale}/account/proposals/${id}/withdraw`,
  staff: (locale: Locale) => `/${locale}/staff`,
  staffMunicipality: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}`,
  /** The desk, which tells an observer that observers only look. */
  staffOnlyLooks: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}?only=looks`,
  staffSecondFactors: (locale: Locale, slug: string, reset?: 'reset') =>
    withQuery(`/${locale}/staff/m/${slug}/second-factors`, { done: reset }),
  staffResetSecondFactor: (locale: Locale, slug: string, userId: string) =>
    `/${locale}/staff/m/${slug}/second-factors/${userId}/reset`,
  staffPeople: (locale: Locale, slug: string, done?: PeopleDone) =>
    withQuery(`/${locale}/staff/m/${slug}/people`, { done }),
  staffGrant: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}/people/new`,
  staffHandover: (locale: Locale, slug: string, userId: string) =>
    `/${locale}/staff/m/${slug}/people/handover/${userId}`,
  staffEndGrant: (locale: Locale, slug: string, id: string) => `/${locale}/staff/m/${slug}/people/${id}/end`,
  staffBudgets: (locale: Locale, slug: string, done?: string) =>
    withQuery(`/${locale}/staff/m/${slug}/budgets`, { done }),
  /** What a second person is asked to publish. */
  staffPublication: (locale: Locale, slug: string, id: string, answer?: string) =>
    withQuery(`/${locale}/staff/m/${slug}/budgets/publications/${id}`, { answer }),
  staffRights: (locale: Locale) => `/${locale}/staff/rights`,
  staffCountry: (locale: Locale, query: { q?: string; done?: PeopleDone } = {}) =>
    withQuery(`/${locale}/staff/country`, query),
  staffAppoint: (locale: Locale, slug: string) => `/${locale}/staff/country/${slug}`,
  /** An invitation to a role, in the account of the invited address. */
  appointment: (locale: Locale, id: string, answer?: string) =>
    withQuery(`/${locale}/account/appointments/${id}`, { answer }),
  staffConfirm: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}/residents/confirm`,
  /** `code` is the id of what the resident has shown, never the code itself. */
  staffConfirmResident: (locale: Locale, slug: string, code: string) =>
    `/${locale}/staff/m/${slug}/residents/confirm/${code}`,
  staffConfirmDone: (locale: Locale, slug: string, what: 'confirmed' | 'held') =>
    `/${locale}/staff/m/${slug}/residents/confirm?done=${what}`,
  staffHolds: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}/residents/holds`,
  staffHoldDecided: (locale: Locale, slug: string) =>
    `/${locale}/staff/m/${slug}/residents/holds?done=decided`,
  staffHold: (locale: Locale, slug: string, id: string) => `/${locale}/staff/m/${slug}/residents/holds/${id}`,
  staffProposals: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}/proposals`,
  staffNewProposal: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}/proposals/new`,
  staffProposalEntered: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}/proposals?entered=1`,
  staffProposalsReviewed: (locale: Locale, slug: string, number: number) =>
    `/${locale}/staff/m/${slug}/proposals?reviewed=${number}`,
  staffProposal: (locale: Locale, slug: string, id: string) =>
    `/${locale}/staff/m/${slug}/proposals/${id}/review`,
  staffHearings: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}/hearings`,
  staffNewHearing: (locale: Locale, slug: string) => `/${locale}/staff/m/${slug}/hearings/new`,
  staffHearing: (locale: Locale, slug: string, id: string) => `/${locale}/staff/m/${slug}/hearings/${id}`,
  staffEditHearing: (locale: Locale, slug: string, id: string) =>
    `/${locale}/staff/m/${slug}/hearings/${id}/edit`,
  staffPreviewHearing: (locale: Locale, slug: string, id: string) =>
    `/${locale}/staff/m/${slug}/hearings/${id}/preview`,
  staffPublishHearing: (locale: Locale, slug: string, id: string) =>
    `/${locale}/staff/m/${slug}/hearings/${id}/publish`,
  staffCancelHearing: (locale: Locale, slug: string, id: string) =>
    `/${locale}/staff/m/${slug}/hearings/${id}/cancel`,
  legalBasis: (locale: Locale) => `/${locale}/legal-basis`,
  /** Seals of the audit log; stands on printed notices. `before` leads to older ones. */
  seals: (locale: Locale, before?: number) => withQuery(`/${locale}/audit`, { before }),
  /** The proof that an entry of the log stands under a seal. */
  entryProof: (locale: Locale, seq: number) => `/${locale}/audit/${seq}`,
  openDataSeals: (before?: number) => withQuery('/open-data/v1/audit/seals', { before }),
  staffLog: (locale: Locale, slug: string, query: Record<string, string | number> = {}) =>
    withQuery(`/${locale}/staff/m/${slug}/log`, query),
  accessibility: (locale: Locale) => `/${locale}/accessibility`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  openData: (locale: Locale) => `/${locale}/open-data`,
  openDataMunicipalities: () => '/open-data/v1/municipalities',
  openDataBudget: (slug: string, year: number | string) =>
    `/open-data/v1/municipalities/${slug}/budgets/${year}`,
  openApi: () => '/open-data/v1/openapi.json',
  file: (id: string) => `/files/${id}`,
  /** Development only. */
  styleguide: (locale: Locale) => `/${locale}/styleguide`,
  health: () => '/health',
  outbox: () => '/outbox',
} as const;

/** What has just been done on the pages of people and roles. */
export type PeopleDone = 'granted' | 'invited' | 'ended' | 'withdrawn' | 'handed';

/** An address with a query; what is empty stays out of it. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const values = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  const text = new URLSearchParams(values.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/** Whether an address lies in the offices' part. */
export function isStaffPath(path: string): boolean {
  return /^\/(ky|ru)\/staff(?![\w-])/.test(path);
}

/** The same page in the other language: only the first segment changes. */
export function inOtherLanguage(path: string, locale: Locale): string {
  return path.replace(/^\/(ky|ru)(?=\/|$|\?)/, `/${locale}`);
}

/** A way back after sign-in: only a page of this portal, never another site; dots that climb are refused in their encoded form too. */
export function safeReturnPath(value: string | null | undefined, locale: Locale): string {
  if (
    !value ||
    !/^\/(ky|ru)(\/[\w\-./%?=&~+]*)?$/.test(value) ||
    value.includes('//') ||
    value.includes('..') ||
    /%2e/i.test(value)
  )
    return paths.account(locale);
  // Back to the sign-in would turn in a ring.
  return /^\/(ky|ru)\/sign-in(?![\w-])/.test(value) ? paths.account(locale) : value;
}
