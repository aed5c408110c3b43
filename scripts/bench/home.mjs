import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A home for one bench: database, uploads and secrets in a temporary directory that goes when the bench ends. */
export function temporaryHome(lifetime) {
  const home = mkdtempSync(path.join(tmpdir(), 'ashar-bench-'));
  lifetime.onClose(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
