import 'server-only';
import { type HearingForm, HearingFormSchema, MAX_MATERIALS, sittingCountOf } from '@/lib/hearings/input';
import type { Problem } from '@/lib/hearings/readiness';
import { chosenFiles } from '@/lib/http/chosen-files';
import { type FieldError, readForm, typedOf } from '@/lib/http/form';
import type { Person } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { consume } from '@/lib/rate-limit/consume';
import { listPendingUploads } from '@/lib/uploads/queries';
import { receiveUploads } from '@/lib/uploads/receive-uploads';
import { ADD_SITTING, type HearingFormState } from './form-state';

/** Makes the answer that shows the form again with everything typed and every file received. */
type Again = (
  refusal: string | null,
  errors?: Record<string, FieldError>,
  problems?: Problem[],
) => HearingFormState;

type ReadHearingForm =
  | { ok: true; form: HearingForm; uploadIds: string[]; again: Again }
  | { ok: false; state: HearingFormState };

/** Reads a hearing's form: first its files, which are kept whatever else is wrong, then its fields. "Add a sitting" answers with the same form. */
export async function readHearingForm(
  before: HearingFormState,
  form: FormData,
  actor: Person,
  attached: number,
): Promise<ReadHearingForm> {
  const attempt = String(form.get('attempt') ?? '');
  const problem = isUuid(attempt)
    ? await receive(form, actor.userId, attempt, MAX_MATERIALS - attached)
    : null;
  const received = await listPendingUploads(actor.userId, attempt);
  const adding = form.get('intent') === ADD_SITTING;
  const sittings = sittingCountOf({ sittingCount: Number(form.get('sittingCount') ?? 1) + Number(adding) });
  const again: Again = (refusal, errors = {}, problems = []) => ({
    errors,
    refusal,
    problems,
    typed: typedOf(form),
    received: received.map(({ id, originalName, byteLength }) => ({ id, originalName, byteLength })),
    faultyFile: errors.files ? (problem?.fileName ?? null) : null,
    sittings,
    added: adding,
    round: before.round + 1,
  });
  const fileErrors: Record<string, FieldError> = problem ? { files: problem.error } : {};
  if (adding) return { ok: false, state: again(null, fileErrors) };
  const read = readForm(HearingFormSchema, form);
  if (!read.ok) return { ok: false, state: again(null, { ...read.state.errors, ...fileErrors }) };
  if (problem) return { ok: false, state: again(null, fileErrors) };
  return { ok: true, form: read.value, uploadIds: received.map(({ id }) => id), again };
}

type FileProblem = { error: FieldError; fileName: string | null };

async function receive(
  form: FormData,
  ownerId: string,
  attempt: string,
  maxFiles: number,
): Promise<FileProblem | null> {
  const files = chosenFiles(form.getAll('files'));
  if (files.length === 0) return null;
  const { allowed } = await consume('upload', ownerId);
  if (!allowed) return { error: { code: 'too_many_attempts' }, fileName: null };
  const received = await receiveUploads(files, {
    purpose: 'hearing',
    attempt,
    ownerId,
    accept: ['pdf'],
    maxFiles,
  });
  return received.ok ? null : { error: received.error, fileName: received.fileName };
}
