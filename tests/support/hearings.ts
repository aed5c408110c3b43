import { randomUUID } from 'node:crypto';
import type { WorkingCalendar } from '@/lib/clock';
import { columnOfDay } from '@/lib/clock';
import type { NoticeContent } from '@/lib/hearings/content';
import { draftHearing } from '@/lib/hearings/draft-hearing';
import type { HearingForm, NoticeInput } from '@/lib/hearings/input';
import { publishHearing } from '@/lib/hearings/publish-hearing';
import type { HearingRules } from '@/lib/hearings/timeline';
import type { RoleName, Staff } from '@/lib/identity/actor';
import { type RuleView, unsetRule } from '@/lib/legal-rules/rule';
import { arrange } from '@/tests/support/audit-watch';

/** "Now" in the tests of hearings: a Friday. */
export const NOW = new Date('2026-11-20T04:00:00Z');

export const NO_HOLIDAYS: WorkingCalendar = new Map();

/** A rule of the municipality's charter, counted in days. */
export function charterRule(
  key: RuleView['key'],
  value: number,
  unit: RuleView['unit'] = 'calendar_day',
): RuleView {
  return {
    ...unsetRule(key, 'municipality'),
    value,
    unit,
    act: { ky: 'Устав', ru: 'Устав' },
    article: '24',
    confidence: 'verified',
  };
}

export function rules(
  noticeMin: RuleView = unsetRule('hearing.notice_min'),
  followupAnswer: RuleView = unsetRule('hearing.followup_answer'),
): HearingRules {
  return { noticeMin, followupAnswer, calendar: NO_HOLIDAYS };
}

const both = (ky: string, ru: string) => ({ ky, ru });

/** A notice with all that publishing needs. */
export function completeContent(changes: Partial<NoticeContent> = {}): NoticeContent {
  return {
    form: 1,
    kind: 'draft_budget',
    budgetYear: 2027,
    title: both('2027-жылдын бюджетинин долбоору', 'Проект бюджета на 2027 год'),
    description: both('Киреше жана чыгаша', 'Доходы и расходы'),
    legalBasis: both('', ''),
    organiser: both('Айыл өкмөтү', 'Айыл окмоту'),
    initiator: both('', ''),
    materialsPlace: both('2-бөлмө', 'Кабинет 2'),
    howToSend: both('office@ashar.example', 'office@ashar.example'),
    contact: '+996 000 000000',
    registrationPhone: '',
    registrationDeadline: null,
    statementDeadline: '2026-12-09T17:59:59.999Z',
    translationDue: null,
    sittings: [
      {
        heldOn: '2026-12-10',
        endsOn: null,
        startsAt: '14:00',
        endsAt: null,
        venue: both('Клуб', 'Клуб'),
        settlement: null,
      },
    ],
    materials: [],
    cancelled: null,
    ...changes,
  };
}

/** The same notice as the form of the office gives it. */
export function completeForm(changes: Partial<NoticeInput> = {}): HearingForm {
  const { form: _, materials: __, cancelled: ___, sittings, kind: ____, ...rest } = completeContent();
  return {
    attempt: randomUUID(),
    seen: '',
    notice: {
      ...rest,
      kind: 'draft_budget',
      sittings: sittings.map(({ settlement: _____, ...sitting }) => ({ ...sitting, settlementId: null })),
      ...changes,
    },
    materials: [],
  };
}

export function staffOf(municipalityId: string, ...roles: RoleName[]): Staff {
  return {
    kind: 'staff',
    userId: randomUUID(),
    email: 'staff@ashar.example',
    locale: 'ky',
    assurance: 'contact_confirmed',
    residence: null,
    grants: roles.map((role) => ({ role, municipalityId })),
  };
}

/** A municipality with one settlement. */
export async function makeMunicipality(slug: string): Promise<{ id: string; settlementId: string }> {
  return arrange(async (tx) => {
    const unit = (type: 'ayil_aimak' | 'village', name: string, own: string | null) =>
      tx.unit.create({
        data: { type, slug: own, nameKy: name, nameRu: name, folded: name },
        select: { id: true },
      });
    const municipality = await unit('ayil_aimak', slug, slug);
    const settlement = await unit('village', `${slug}-айыл`, null);
    await tx.settlementMembership.create({
      data: {
        municipalityId: municipality.id,
        settlementId: settlement.id,
        validFrom: columnOfDay('2000-01-01'),
      },
    });
    return { id: municipality.id, settlementId: settlement.id };
  });
}

/** A charter term for hearings in a municipality, in calendar days. */
export async function setRule(
  municipalityId: string,
  key: 'hearing.notice_min' | 'hearing.followup_answer',
  days: number,
): Promise<void> {
  await arrange((tx) =>
    tx.legalRule.create({
      data: {
        key,
        value: days,
        unit: 'calendar_day',
        municipalityId,
        actKy: 'Устав',
        actRu: 'Устав',
        article: '24',
        confidence: 'verified',
      },
    }),
  );
}

/** A draft of that office; with `published`, announced at once. Returns where it is. */
export async function makeHearing(
  actor: Staff,
  municipalityId: string,
  { form = completeForm(), published = false, now = NOW } = {},
) {
  const drafted = await draftHearing(actor, municipalityId, form, [], { now });
  if (!drafted.done) throw new Error(drafted.refusal);
  const address = { municipalityId, hearingId: drafted.value.hearingId };
  if (published) {
    const announced = await publishHearing(actor, address, { attempt: randomUUID() }, { now });
    if (!announced.done) throw new Error(announced.refusal);
  }
  return address;
}
