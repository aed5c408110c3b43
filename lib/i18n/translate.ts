import type { TFunction } from 'i18next';
import type account from '@/locales/ru/account.json';
import type audit from '@/locales/ru/audit.json';
import type budget from '@/locales/ru/budget.json';
import type common from '@/locales/ru/common.json';
import type council from '@/locales/ru/council.json';
import type errors from '@/locales/ru/errors.json';
import type hearings from '@/locales/ru/hearings.json';
import type initiatives from '@/locales/ru/initiatives.json';
import type legal from '@/locales/ru/legal.json';
import type mail from '@/locales/ru/mail.json';
import type municipality from '@/locales/ru/municipality.json';
import type people from '@/locales/ru/people.json';
import type privacy from '@/locales/ru/privacy.json';
import type proposals from '@/locales/ru/proposals.json';
import type residency from '@/locales/ru/residency.json';
import type staff from '@/locales/ru/staff.json';
import type styleguide from '@/locales/ru/styleguide.json';

/** Every text of the portal by file ("namespace"). A key that is not here does not compile; parity with ky is a test. */
export type Texts = {
  common: typeof common;
  account: typeof account;
  audit: typeof audit;
  budget: typeof budget;
  council: typeof council;
  errors: typeof errors;
  hearings: typeof hearings;
  initiatives: typeof initiatives;
  legal: typeof legal;
  mail: typeof mail;
  municipality: typeof municipality;
  people: typeof people;
  privacy: typeof privacy;
  proposals: typeof proposals;
  residency: typeof residency;
  staff: typeof staff;
  styleguide: typeof styleguide;
};

export type Namespace = keyof Texts;

declare module 'i18next' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be augmented
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Texts;
    returnNull: false;
  }
}

export const NAMESPACES = [
  'common',
  'account',
  'audit',
  'budget',
  'council',
  'errors',
  'hearings',
  'initiatives',
  'legal',
  'mail',
  'municipality',
  'people',
  'privacy',
  'proposals',
  'residency',
  'staff',
  'styleguide',
] as const satisfies readonly Namespace[];

/** Turns a key ("budget:title", or "title" for common) into the reader's language. Passed as a prop, never imported by components. */
export type Translate = TFunction<typeof NAMESPACES>;
