'use server';

import { notFound, redirect } from 'next/navigation';
import { requireRole } from '@/lib/auth/guards';
import { forgetKept, keepIfSignedOut } from '@/lib/auth/kept-form';
import { dayOf } from '@/lib/clock';
import { changePublishedHearing } from '@/lib/hearings/change-published-hearing';
import type { NoticeContent } from '@/lib/hearings/content';
import { draftHearing } from '@/lib/hearings/draft-hearing';
import { editDraft } from '@/lib/hearings/edit-draft';
import { ChangeNoteSchema, type HearingForm } from '@/lib/hearings/input';
import { PROBLEM_CODES, type Problem, publicationProblems } from '@/lib/hearings/readiness';
import { hearingRules } from '@/lib/hearings/rules';
import { getStaffHearing } from '@/lib/hearings/staff-queries';
import { rolesFor } from '@/lib/hearings/states';
import { readForm } from '@/lib/http/form';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';
import type { HearingFormState } from './form-state';
import { readHearingForm } from './read-hearing-form';

/** Saves a new draft. Whatever is wrong, the form comes back with everything typed and every file received. */
export async function saveNewHearing(before: HearingFormState, form: FormData): Promise<HearingFormState> {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const here = paths.staffNewHearing(locale, slug);
  await keepIfSignedOut(form, here);
  const { actor, municipality } = await requireRole(locale, here, slug, ...rolesFor('edit_draft'));
  const read = await readHearingForm(before, form, actor, 0);
  if (!read.ok) return read.state;
  const drafted = await draftHearing(actor, municipality.id, read.form, read.uploadIds, { now: new Date() });
  if (!drafted.done) return read.again(drafted.refusal);
  await forgetKept();
  redirect(`${paths.staffHearing(locale, slug, drafted.value.hearingId)}?done=saved`);
}

/** Saves a draft anew. */
export async function saveDraft(before: HearingFormState, form: FormData): Promise<HearingFormState> {
  const { locale, slug, actor, hearing, address } = await hearingOf(form);
  const read = await readHearingForm(before, form, actor, stayingMaterials(hearing.materials, form));
  if (!read.ok) return read.state;
  const saved = await editDraft(actor, address, read.form, read.uploadIds, { now: new Date() });
  if (!saved.done) return saved.refusal === 'not_found' ? notFound() : read.again(saved.refusal);
  await forgetKept();
  redirect(`${paths.staffHearing(locale, slug, hearing.id)}?done=saved`);
}

/** Publishes a change of an announced hearing with its note. */
export async function publishChange(before: HearingFormState, form: FormData): Promise<HearingFormState> {
  const { locale, slug, actor, hearing, address } = await hearingOf(form);
  const read = await readHearingForm(before, form, actor, stayingMaterials(hearing.materials, form));
  if (!read.ok) return read.state;
  const note = readForm(ChangeNoteSchema, form);
  if (!note.ok) return read.again(null, note.state.errors);
  const now = new Date();
  const { noteKy, noteRu } = note.value;
  const changed = await changePublishedHearing(
    actor,
    address,
    { ...read.form, note: { ky: noteKy, ru: noteRu } },
    read.uploadIds,
    { now },
  );
  if (!changed.done) {
    const { refusal } = changed;
    if (refusal === 'not_found') notFound();
    if (!(PROBLEM_CODES as readonly string[]).includes(refusal)) return read.again(refusal);
    return read.again(null, {}, await problemsOf(read.form, hearing.notice, address.municipalityId, now));
  }
  await forgetKept();
  redirect(`${paths.staffHearing(locale, slug, hearing.id)}?done=changed`);
}

async function hearingOf(form: FormData) {
  const locale = localeOfForm(form);
  const slug = String(form.get('municipality') ?? '');
  const id = String(form.get('hearing') ?? '');
  const here = paths.staffEditHearing(locale, slug, id);
  await keepIfSignedOut(form, here);
  const { actor, municipality } = await requireRole(locale, here, slug, ...rolesFor('edit_draft'));
  const hearing = await getStaffHearing(actor, municipality.id, id);
  if (!hearing) notFound();
  return { locale, slug, actor, hearing, address: { municipalityId: municipality.id, hearingId: id } };
}

/** How many files stay: one that is taken off makes room for a new one in the same step. */
function stayingMaterials(materials: readonly { uploadId: string }[], form: FormData): number {
  return materials.filter(({ uploadId }) => form.get(`material-${uploadId}-remove`) !== 'yes').length;
}

/** Everything that the refused change lacks, so that the clerk learns it at once and at its fields. */
async function problemsOf(
  { notice, materials }: HearingForm,
  before: NoticeContent,
  municipalityId: string,
  now: Date,
): Promise<Problem[]> {
  const content: NoticeContent = {
    ...before,
    ...notice,
    sittings: notice.sittings.map(({ settlementId: _, ...sitting }) => ({ ...sitting, settlement: null })),
    materials: materials.map(({ uploadId, title }) => ({ uploadId, title, sha256: '' })),
  };
  return publicationProblems(content, { now, rules: await hearingRules(municipalityId, dayOf(now)), before });
}
