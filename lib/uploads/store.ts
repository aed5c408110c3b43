import 'server-only';
import path from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import { config } from '@/lib/config';
import { diskStore } from './disk-store';

/**
 * Where the bytes of files lie, by key. `put` is whole or not at all and answers `full` when there is no room.
 * `removeUnless` deletes a file unless, at the last moment, somebody needs it again.
 */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<'stored' | 'full'>;
  has(key: string): Promise<boolean>;
  open(key: string): Promise<{ byteLength: number; stream: ReadableStream<Uint8Array> } | null>;
  removeUnless(key: string, needed: () => Promise<boolean>): Promise<boolean>;
};

/** The store of this process: a directory that all web processes and the worker share. */
export function fileStore(): FileStore {
  return diskStore(path.resolve(/* turbopackIgnore: true */ config().uploadsDir));
}
