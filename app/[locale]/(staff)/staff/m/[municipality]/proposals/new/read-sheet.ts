import 'server-only';
import type { ListedFile } from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/form-state';
import { chosenFiles } from '@/lib/http/chosen-files';
import type { FieldError } from '@/lib/http/form';
import { isUuid } from '@/lib/identity/uuid';
import { listPendingUploads } from '@/lib/uploads/queries';
import { receiveUploads } from '@/lib/uploads/receive-uploads';
import { releaseUploads } from '@/lib/uploads/release-uploads';

type ReadSheet = { attempt: string; sheet: ListedFile | null; error: FieldError | null };

/** The paper form, of this try or an earlier one; a newly chosen one takes the place of the former. */
export async function readSheet(form: FormData, ownerId: string): Promise<ReadSheet> {
  const attempt = String(form.get('sheetAttempt') ?? '');
  if (!isUuid(attempt)) return { attempt, sheet: null, error: null };
  const files = chosenFiles(form.getAll('sheet'));
  const before = await listPendingUploads(ownerId, attempt);
  if (files.length === 0) return { attempt, sheet: before.at(-1) ?? null, error: null };
  await releaseUploads(
    before.map(({ id }) => id),
    ownerId,
    attempt,
  );
  const received = await receiveUploads(files, {
    purpose: 'paper',
    attempt,
    ownerId,
    accept: ['image', 'pdf'],
    maxFiles: 1,
  });
  return received.ok
    ? { attempt, sheet: received.uploads[0] ?? null, error: null }
    : { attempt, sheet: null, error: received.error };
}
