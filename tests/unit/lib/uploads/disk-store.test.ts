import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskStore } from '@/lib/uploads/disk-store';

const KEY = `${'ab'.repeat(32)}.jpg`;
const bytes = new TextEncoder().encode('bytes of a photo');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'ashar-store-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function everyFile(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('the store on a disk', () => {
  test('gives back what was put, under its key, and leaves nothing else', async () => {
    const store = diskStore(root);
    expect(await store.put(KEY, bytes)).toBe('stored');
    const file = await store.open(KEY);
    expect(file?.byteLength).toBe(bytes.length);
    expect(file && (await text(file.stream))).toBe('bytes of a photo');
    expect(await everyFile(root)).toEqual([KEY]);
  });

  test('fifty at once with the same bytes leave one whole file', async () => {
    const store = diskStore(root);
    await Promise.all(Array.from({ length: 50 }, () => store.put(KEY, bytes)));
    expect(await everyFile(root)).toEqual([KEY]);
  });

  test('what is not there is not there', async () => {
    const store = diskStore(root);
    expect(await store.open(KEY)).toBeNull();
    expect(await store.has(KEY)).toBe(false);
    expect(await store.removeUnless(KEY, async () => false)).toBe(false);
  });

  test.each(['../../etc/passwd', 'abc.jpg', `${KEY}/..`, ''])('"%s" is no key', async (key) => {
    await expect(diskStore(root).put(key, bytes)).rejects.toThrow('storage key');
  });

  test('removes a file, unless somebody needs it again at the last moment', async () => {
    const store = diskStore(root);
    await store.put(KEY, bytes);
    expect(await store.removeUnless(KEY, async () => true)).toBe(false);
    expect(await store.has(KEY)).toBe(true);
    expect(await store.removeUnless(KEY, async () => false)).toBe(true);
    expect(await everyFile(root)).toEqual([]);
  });

  test('a failure that is not about room is thrown', async () => {
    await writeFile(path.join(root, 'incoming'), 'a file where a folder must be');
    await expect(diskStore(root).put(KEY, bytes)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});

const mayMount = process.getuid?.() === 0 && canMount();

// A real full disk: a file system of 64 KB in memory, mounted for this test (as root only; others see the same through the receiving test).
describe.runIf(mayMount)('a full disk', () => {
  test('is told as full, and nothing half-stored remains', async () => {
    const small = path.join(root, 'small');
    execFileSync('mkdir', [small]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'ashar-test', small]);
    try {
      const store = diskStore(small);
      expect(await store.put(KEY, new Uint8Array(1_000_000))).toBe('full');
      expect(await everyFile(small)).toEqual([]);
      expect(await store.put(KEY, bytes)).toBe('stored');
      expect(await readFile(path.join(small, 'ab', 'ab', KEY), 'utf8')).toBe('bytes of a photo');
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
