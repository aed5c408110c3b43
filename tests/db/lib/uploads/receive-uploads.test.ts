import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { config } from '@/lib/config';
import { inTransaction } from '@/lib/db/transaction';
import { claimUploads } from '@/lib/uploads/claim-uploads';
import { getStoredUpload, listPendingUploads } from '@/lib/uploads/queries';
import { receiveUploads } from '@/lib/uploads/receive-uploads';
import { releaseUploads } from '@/lib/uploads/release-uploads';
import { fileStore } from '@/lib/uploads/store';
import { sweepUploads } from '@/lib/uploads/sweep-uploads';
import { testDatabase } from '@/tests/support/database';
import { fileOf, HTML, PDF, phonePhoto } from '@/tests/support/files';
import { makePlace, makeResident } from '@/tests/support/participatory-budget';

const { sql } = testDatabase();
let ownerId: string;
let attempt: string;
const options = (over = {}) => ({
  purpose: 'proposal' as const,
  attempt,
  ownerId,
  accept: ['image', 'pdf'] as const,
  maxFiles: 5,
  ...over,
});

beforeEach(async () => {
  await sql('DELETE FROM upload');
  await rm(config().uploadsDir, { recursive: true, force: true });
  ownerId = (await makeResident(await makePlace())).userId;
  attempt = randomUUID();
});

async function storedFiles(): Promise<string[]> {
  const entries = await readdir(config().uploadsDir, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function receivePhoto(name = 'көчө.jpg') {
  const received = await receiveUploads([fileOf(await phonePhoto(), name)], options());
  if (!received.ok || !received.uploads[0]) throw new Error('not received');
  return received.uploads[0];
}

describe('receiving files', () => {
  test('keeps them for this owner and attempt until a form claims them', async () => {
    const received = await receiveUploads(
      [fileOf(await phonePhoto(), 'көчө.jpg'), fileOf(PDF, '../смета.pdf')],
      options(),
    );
    expect(received).toMatchObject({
      ok: true,
      uploads: [{ originalName: 'көчө.jpg', mediaType: 'image/jpeg' }, { originalName: 'смета.pdf' }],
    });
    expect(await listPendingUploads(ownerId, attempt)).toHaveLength(2);
    expect(await listPendingUploads(ownerId, randomUUID())).toEqual([]);
    expect(await listPendingUploads(randomUUID(), attempt)).toEqual([]);
  });

  test('tells the file at fault and keeps the good ones before it', async () => {
    const received = await receiveUploads([fileOf(PDF, 'a.pdf'), fileOf(HTML, 'photo.jpg')], options());
    expect(received).toEqual({ ok: false, error: { code: 'file_type' }, fileName: 'photo.jpg' });
    expect(await listPendingUploads(ownerId, attempt)).toMatchObject([{ originalName: 'a.pdf' }]);
  });

  test('an empty file control sends one nameless empty file, which is none', async () => {
    expect(await receiveUploads([new File([], '')], options())).toEqual({ ok: true, uploads: [] });
  });

  test('the same file chosen again in the retry is kept once', async () => {
    const first = await receivePhoto('a.jpg');
    const again = await receivePhoto('b.jpg');
    expect(again.id).toBe(first.id);
    expect(await listPendingUploads(ownerId, attempt)).toHaveLength(1);
  });

  test('counts files of earlier tries of the same form', async () => {
    await receivePhoto();
    const received = await receiveUploads([fileOf(PDF, 'a.pdf')], options({ maxFiles: 1 }));
    expect(received).toEqual({ ok: false, error: { code: 'too_many', limit: 1 }, fileName: 'a.pdf' });
  });

  test('more files than may come are refused before any is opened, also copies of one', async () => {
    const received = await receiveUploads(
      [fileOf(HTML, 'a.jpg'), fileOf(HTML, 'b.jpg')],
      options({ maxFiles: 1 }),
    );
    expect(received).toEqual({ ok: false, error: { code: 'too_many', limit: 1 }, fileName: null });
  });

  test('a full disk is told, and leaves neither row nor bytes', async () => {
    const full = { ...fileStore(), put: async () => 'full' as const };
    const received = await receiveUploads([fileOf(PDF, 'a.pdf')], options(), full);
    expect(received).toEqual({ ok: false, error: { code: 'storage_full' }, fileName: 'a.pdf' });
    expect(await sql('SELECT id FROM upload')).toEqual([]);
  });

  test('bytes that a sweep took away in between are written again', async () => {
    const store = fileStore();
    let taken = false;
    const swept = {
      ...store,
      has: async (key: string) => {
        if (!taken) await store.removeUnless(key, async () => false);
        taken = true;
        return store.has(key);
      },
    };
    const received = await receiveUploads([fileOf(PDF, 'a.pdf')], options(), swept);
    const id = received.ok ? (received.uploads[0]?.id ?? '') : '';
    const upload = await getStoredUpload(id);
    expect(upload && (await store.has(upload.storageKey))).toBe(true);
  });

  test('a file taken away from the form no longer belongs to it', async () => {
    const { id } = await receivePhoto();
    await releaseUploads([id], randomUUID(), attempt);
    expect(await listPendingUploads(ownerId, attempt)).toHaveLength(1);
    await releaseUploads([id, 'no id'], ownerId, attempt);
    expect(await listPendingUploads(ownerId, attempt)).toEqual([]);
  });
});

describe('claiming', () => {
  test('takes only pending files of this owner and attempt, once', async () => {
    const { id } = await receivePhoto();
    const claim = (owner: string, of: string) =>
      inTransaction((tx) => claimUploads(tx, [id, randomUUID()], owner, of));
    expect(await claim(randomUUID(), attempt)).toEqual([]);
    expect(await claim(ownerId, randomUUID())).toEqual([]);
    expect(await claim(ownerId, attempt)).toEqual([id]);
    expect(await claim(ownerId, attempt)).toEqual([]);
  });

  test('is undone with the transaction', async () => {
    const { id } = await receivePhoto();
    const failing = inTransaction(async (tx) => {
      await claimUploads(tx, [id], ownerId, attempt);
      throw new Error('something else failed');
    });
    await expect(failing).rejects.toThrow('something else failed');
    expect(await listPendingUploads(ownerId, attempt)).toHaveLength(1);
  });
});

describe('the sweep', () => {
  const tomorrow = () => new Date(Date.now() + 25 * 3_600_000);

  test('removes what nobody claimed within a day, with one audit entry', async () => {
    await receivePhoto();
    expect(await sweepUploads({ now: new Date() })).toBe(0);
    expect(await sweepUploads({ now: tomorrow() })).toBe(1);
    expect(await sql('SELECT id FROM upload')).toEqual([]);
    expect(await storedFiles()).toEqual([]);
    expect(
      await sql(`SELECT details->>'count' AS count FROM audit_entry WHERE action = 'files.swept'`),
    ).toEqual([{ count: '1' }]);
  });

  test('keeps the bytes that a claimed file shares with a forgotten one', async () => {
    const { id } = await receivePhoto();
    await inTransaction((tx) => claimUploads(tx, [id], ownerId, attempt));
    attempt = randomUUID();
    await receivePhoto();
    expect(await sweepUploads({ now: tomorrow() })).toBe(1);
    expect(await sql('SELECT id FROM upload')).toEqual([{ id }]);
    expect(await storedFiles()).toHaveLength(1);
  });
});
