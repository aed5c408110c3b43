import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { isAlive } from '@/scripts/process/alive.mjs';
import { supervise } from '@/scripts/process/supervise.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ashar-supervise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keep(script: string) {
  const said: string[] = [];
  const kept = supervise({
    name: 'The clock',
    command: process.execPath,
    args: ['-e', script],
    say: (sentence: string) => said.push(sentence),
  });
  return { kept, said };
}

test('a process that ends is started again, later each time', async () => {
  const { kept, said } = keep('process.exit(3)');
  await vi.waitFor(() => expect(said).toHaveLength(2), { timeout: 10_000 });
  await kept.stop();
  expect(said).toEqual([
    'The clock ended with code 3; starting it again in 0.5 s.',
    'The clock ended with code 3; starting it again in 1 s.',
  ]);
});

test('a stopped process stays stopped, and had the time to say goodbye', async () => {
  const file = path.join(folder, 'goodbye');
  const ready = path.join(folder, 'ready');
  const { kept, said } = keep(
    `process.on('SIGTERM', () => { fs.writeFileSync('${file}', 'bye'); process.exit(0) }); setInterval(() => {}, 1000); fs.writeFileSync('${ready}', '')`,
  );
  await vi.waitFor(() => readFileSync(ready), { timeout: 10_000 });
  const pid = kept.pid();
  await kept.stop();
  expect(readFileSync(file, 'utf8')).toBe('bye');
  expect(isAlive(Number(pid))).toBe(false);
  expect(said).toEqual([]);
});
