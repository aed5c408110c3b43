import 'server-only';
import { dayOf } from '@/lib/clock';
import { chosenFiles } from '@/lib/http/chosen-files';
import { type FieldError, readForm, typedOf } from '@/lib/http/form';
import type { Person } from '@/lib/identity/actor';
import { isUuid } from '@/lib/identity/uuid';
import { closeRows, filledRows, type ProposalInput, proposalInput } from '@/lib/participatory-budget/input';
import { COST_ROWS, MAX_COST_ITEMS, MAX_FILES } from '@/lib/participatory-budget/limits';
import { consume } from '@/lib/rate-limit/consume';
import { listPendingUploads, type UploadView } from '@/lib/uploads/queries';
import { receiveUploads } from '@/lib/uploads/receive-uploads';
import { releaseUploads } from '@/lib/uploads/release-uploads';
import { ADD_ROWS, type ListedFile, type ProposalFormState } from './form-state';

type ReadProposalForm =
  | { ok: true; input: ProposalInput; uploads: UploadView[]; dropped: string[]; again: Again }
  | { ok: false; state: ProposalFormState };

/** Makes the answer that shows the form again with everything typed and every file received. */
type Again = (errors: Record<string, FieldError>, refusal?: string) => ProposalFormState;

/**
 * Reads a proposal's form, first its files (they are kept whatever else is wrong), then its fields. "Add rows" is answered with the same form.
 * `attached` are the files that a proposal under completion already has.
 */
export async function readProposalForm(
  before: ProposalFormState,
  form: FormData,
  actor: Person,
  now: Date,
  attached: readonly ListedFile[] = [],
): Promise<ReadProposalForm> {
  const attempt = String(form.get('attempt') ?? '');
  const dropped = form.getAll('drop').map(String).filter(isUuid);
  await releaseUploads(dropped, actor.userId, attempt);
  const kept = attached.filter(({ id }) => !dropped.includes(id));
  const problem = isUuid(attempt)
    ? await receive(form, actor.userId, attempt, MAX_FILES - kept.length)
    : null;
  const uploads = await listPendingUploads(actor.userId, attempt);

  const typed = closeRows(typedOf(form));
  const filled = filledRows(typed);
  const rows = Math.max(rowsShown(before.rows), filled, COST_ROWS);
  const again: Again = (errors, refusal) => ({
    errors,
    refusal: refusal ?? null,
    typed,
    // Of a proposal under completion the files marked for removal stay listed and marked until it is really sent.
    files: [...attached, ...uploads].map(({ id, originalName, byteLength }) => ({
      id,
      originalName,
      byteLength,
    })),
    faultyFile: errors.files ? (problem?.fileName ?? null) : null,
    rows,
    addedFrom: null,
    round: before.round + 1,
  });
  const fileErrors: Record<string, FieldError> = problem ? { files: problem.error } : {};
  if (form.get('intent') === ADD_ROWS) {
    const state = again(fileErrors);
    return {
      ok: false,
      state: {
        ...state,
        rows: Math.min(rows + COST_ROWS, MAX_COST_ITEMS),
        addedFrom: filled === rows ? rows : filled,
      },
    };
  }
  const read = readForm(proposalInput(dayOf(now)), form);
  if (!read.ok) return { ok: false, state: again({ ...read.state.errors, ...fileErrors }) };
  if (problem) return { ok: false, state: again(fileErrors) };
  return { ok: true, input: read.value, uploads, dropped, again };
}

/** The earlier answer comes back through the browser, so its number of rows may be anything. */
function rowsShown(claimed: unknown): number {
  return Number.isInteger(claimed) ? Math.min(Number(claimed), MAX_COST_ITEMS) : COST_ROWS;
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
    purpose: 'proposal',
    attempt,
    ownerId,
    accept: ['image', 'pdf'],
    maxFiles,
  });
  return received.ok ? null : { error: received.error, fileName: received.fileName };
}
