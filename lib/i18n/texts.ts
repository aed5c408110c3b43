import 'server-only';
import kyAccount from '@/locales/ky/account.json';
import kyAudit from '@/locales/ky/audit.json';
import kyBudget from '@/locales/ky/budget.json';
import kyCommon from '@/locales/ky/common.json';
import kyCouncil from '@/locales/ky/council.json';
import kyErrors from '@/locales/ky/errors.json';
import kyHearings from '@/locales/ky/hearings.json';
import kyInitiatives from '@/locales/ky/initiatives.json';
import kyLegal from '@/locales/ky/legal.json';
import kyMail from '@/locales/ky/mail.json';
import kyMunicipality from '@/locales/ky/municipality.json';
import kyPeople from '@/locales/ky/people.json';
import kyPrivacy from '@/locales/ky/privacy.json';
import kyProposals from '@/locales/ky/proposals.json';
import kyResidency from '@/locales/ky/residency.json';
import kyStaff from '@/locales/ky/staff.json';
import kyStyleguide from '@/locales/ky/styleguide.json';
import ruAccount from '@/locales/ru/account.json';
import ruAudit from '@/locales/ru/audit.json';
import ruBudget from '@/locales/ru/budget.json';
import ruCommon from '@/locales/ru/common.json';
import ruCouncil from '@/locales/ru/council.json';
import ruErrors from '@/locales/ru/errors.json';
import ruHearings from '@/locales/ru/hearings.json';
import ruInitiatives from '@/locales/ru/initiatives.json';
import ruLegal from '@/locales/ru/legal.json';
import ruMail from '@/locales/ru/mail.json';
import ruMunicipality from '@/locales/ru/municipality.json';
import ruPeople from '@/locales/ru/people.json';
import ruPrivacy from '@/locales/ru/privacy.json';
import ruProposals from '@/locales/ru/proposals.json';
import ruResidency from '@/locales/ru/residency.json';
import ruStaff from '@/locales/ru/staff.json';
import ruStyleguide from '@/locales/ru/styleguide.json';

export const RESOURCES = {
  ky: {
    common: kyCommon,
    account: kyAccount,
    audit: kyAudit,
    budget: kyBudget,
    council: kyCouncil,
    errors: kyErrors,
    hearings: kyHearings,
    initiatives: kyInitiatives,
    legal: kyLegal,
    mail: kyMail,
    municipality: kyMunicipality,
    people: kyPeople,
    privacy: kyPrivacy,
    proposals: kyProposals,
    residency: kyResidency,
    staff: kyStaff,
    styleguide: kyStyleguide,
  },
  ru: {
    common: ruCommon,
    account: ruAccount,
    audit: ruAudit,
    budget: ruBudget,
    council: ruCouncil,
    errors: ruErrors,
    hearings: ruHearings,
    initiatives: ruInitiatives,
    legal: ruLegal,
    mail: ruMail,
    municipality: ruMunicipality,
    people: ruPeople,
    privacy: ruPrivacy,
    proposals: ruProposals,
    residency: ruResidency,
    staff: ruStaff,
    styleguide: ruStyleguide,
  },
} as const;
