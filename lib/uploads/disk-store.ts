import 'server-only';
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FileStore } from './store';

const KEY = /^[0-9a-f]{64}\.[a-z]{3,4}$/;
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);

/** Files in two levels of directories under `root`, written beside and renamed into place, so that a name never leads to half a file. */
export function diskStore(root: string): FileStore {
  const placeOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('A storage key is a content hash and an ending');
    return path.join(root, key.slice(0, 2), key.slice(2, 4), key);
  };
  return {
    async put(key, bytes) {
      const place = placeOf(key);
      const beside = path.join(root, 'incoming', randomUUID());
      try {
        await mkdir(path.dirname(beside), { recursive: true, mode: 0o700 });
        await writeDurably(beside, bytes);
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
        await rename(beside, place);
        await syncDirectory(path.dirname(place));
        return 'stored';
      } catch (error) {
        await unlink(beside).catch(() => undefined);
        if (NO_ROOM.has(codeOf(error))) return 'full';
        throw error;
      }
    },
    async has(key) {
      return (await stat(placeOf(key)).catch(absent)) !== null;
    },
    async open(key) {
      const file = await open(placeOf(key)).catch(absent);
      if (!file) return null;
      const { size } = await file.stat();
      return {
        byteLength: size,
        stream: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>,
      };
    },
    async removeUnless(key, needed) {
      const place = placeOf(key);
      const aside = path.join(root, 'incoming', randomUUID());
      await mkdir(path.dirname(aside), { recursive: true, mode: 0o700 });
      // Set aside first, ask afterwards: whoever stores the same bytes meanwhile either sees no file and writes it, or is seen here.
      const moved = await rename(place, aside).then(() => true, absent);
      if (!moved) return false;
      if (await needed()) {
        await rename(aside, place);
        return false;
      }
      await unlink(aside);
      return true;
    },
  };
}

async function writeDurably(place: string, bytes: Uint8Array): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(place, 'wx', 0o600);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file?.close();
  }
}

/** Makes the new name itself survive a power cut; some file systems cannot, and need not. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function absent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
