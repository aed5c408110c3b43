import { countPublications } from '@/lib/budgets/staff-queries';
import { dayOf } from '@/lib/clock';
import { countHearingTasks } from '@/lib/hearings/staff-queries';
import { rolesFor } from '@/lib/hearings/states';
import { longDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { RoleName } from '@/lib/identity/actor';
import { countOpenHolds } from '@/lib/identity/counter-queries';
import { CONFIRMERS, HOLD_DECIDERS } from '@/lib/identity/residency-policy';
import { rolesWith } from '@/lib/identity/rights';
import type { MunicipalityView } from '@/lib/municipalities/view';
import { REVIEWERS } from '@/lib/participatory-budget/policy';
import { countProposalTasks } from '@/lib/participatory-budget/queries';
import { paths } from '@/lib/paths';

/** Something that is due, with how many there are and where it is done. */
export type Task = { key: string; href: string; title: string; count: number; detail?: string };
export type Area = { key: string; href: string; title: string; body: string };

type Desk = { t: Translate; locale: Locale; municipality: MunicipalityView; roles: readonly RoleName[] };

const may = (roles: readonly RoleName[], wanted: readonly RoleName[]) =>
  roles.some((role) => wanted.includes(role));
/** Who only looks finds the way to what others work on, and no task of their own. */
const sees = (roles: readonly RoleName[], wanted: readonly RoleName[]) => may(roles, [...wanted, 'observer']);

/** What waits for the holder of these roles now. Each later matter (statements, signatures, imports) adds its lines here. */
export async function waitingTasks({
  t,
  locale,
  municipality,
  roles,
  userId,
  now,
}: Desk & { userId: string; now: Date }): Promise<Task[]> {
  const tasks: Task[] = [];
  if (may(roles, REVIEWERS)) {
    const { waiting, oldest } = await countProposalTasks(municipality.id);
    tasks.push({
      key: 'proposals',
      href: paths.staffProposals(locale, municipality.slug),
      title: t('staff:desk.proposals_to_check'),
      count: waiting,
      ...(oldest ? { detail: t('staff:desk.oldest', { date: longDate(dayOf(oldest), locale) }) } : {}),
    });
  }
  if (may(roles, HOLD_DECIDERS))
    tasks.push({
      key: 'holds',
      href: paths.staffHolds(locale, municipality.slug),
      title: t('residency:holds.task'),
      count: await countOpenHolds(municipality.id),
    });
  if (may(roles, rolesFor('edit_draft'))) {
    const { drafts, ahead, translationsDue } = await countHearingTasks(municipality.id, now);
    const href = paths.staffHearings(locale, municipality.slug);
    tasks.push({ key: 'drafts', href, title: t('staff:desk.hearing_drafts'), count: drafts });
    tasks.push({
      key: 'translations',
      href,
      title: t('staff:desk.translations_due'),
      count: translationsDue,
    });
    tasks.push({ key: 'ahead', href, title: t('staff:desk.hearings_ahead'), count: ahead });
  }
  if (may(roles, rolesWith('budget.approve'))) {
    tasks.push({
      key: 'publications',
      href: paths.staffBudgets(locale, municipality.slug),
      title: t('people:budgets.to_approve'),
      count: await countPublications(municipality.id, userId, now),
    });
  }
  return tasks.filter(({ count }) => count > 0);
}

/** What these roles will find here when nothing waits: only what the portal does, and plainly what it does not do yet. */
export function comingTexts({ t, roles }: Pick<Desk, 't' | 'roles'>): string[] {
  const texts: string[] = [];
  if (may(roles, REVIEWERS)) texts.push(t('staff:desk.coming.proposals'));
  if (may(roles, rolesFor('edit_draft'))) texts.push(t('staff:desk.coming.hearings'));
  if (may(roles, ['finance'])) texts.push(t('staff:desk.coming.budgets'));
  return texts;
}

/** The parts of the work that these roles open, whether something waits there or not. */
export function areasOf({ t, locale, municipality: { slug }, roles }: Desk): Area[] {
  const areas: Area[] = [];
  if (sees(roles, REVIEWERS)) {
    areas.push({
      key: 'proposals',
      href: paths.staffProposals(locale, slug),
      title: t('staff:desk.proposals'),
      body: t('staff:desk.proposals_body'),
    });
  }
  if (may(roles, CONFIRMERS)) {
    areas.push({
      key: 'confirm',
      href: paths.staffConfirm(locale, slug),
      title: t('residency:staff.area'),
      body: t('residency:staff.area_body'),
    });
  }
  if (may(roles, HOLD_DECIDERS)) {
    areas.push({
      key: 'holds',
      href: paths.staffHolds(locale, slug),
      title: t('residency:holds.title'),
      body: t('residency:holds.area_body'),
    });
  }
  if (sees(roles, rolesFor('edit_draft'))) {
    areas.push({
      key: 'hearings',
      href: paths.staffHearings(locale, slug),
      title: t('staff:desk.hearings'),
      body: t('staff:desk.hearings_body'),
    });
  }
  if (may(roles, rolesFor('edit_draft'))) {
    areas.push({
      key: 'new-hearing',
      href: paths.staffNewHearing(locale, slug),
      title: t('staff:desk.new_hearing'),
      body: t('staff:desk.new_hearing_body'),
    });
  }
  if (may(roles, ['administrator'])) {
    areas.push({
      key: 'second-factors',
      href: paths.staffSecondFactors(locale, slug),
      title: t('staff:factors.title'),
      body: t('staff:factors.body'),
    });
  }
  if (sees(roles, rolesWith('budget.ask'))) {
    areas.push({
      key: 'budgets',
      href: paths.staffBudgets(locale, slug),
      title: t('people:budgets.title'),
      body: t('people:budgets.nav_body'),
    });
  }
  if (sees(roles, rolesWith('people.see'))) {
    areas.push({
      key: 'people',
      href: paths.staffPeople(locale, slug),
      title: t('people:title'),
      body: t('people:nav_body'),
    });
  }
  areas.push({
    key: 'log',
    href: paths.staffLog(locale, slug),
    title: t('audit:log.title'),
    body: t('audit:log.body'),
  });
  return areas;
}
