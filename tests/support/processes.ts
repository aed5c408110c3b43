import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isAlive } from '@/scripts/process/alive.mjs';

type Role = 'serve' | 'web' | 'worker' | 'postgres';
type Found = { pid: number; role: Role };

/** The processes of the portal whose home this is, found by what the kernel knows of them (Linux). */
export function processesOf(home: string): Found[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isAlive(pid))
    .flatMap((pid) => {
      const role = roleOf(pid, home);
      return role ? [{ pid, role }] : [];
    });
}

/** The one process of this role; throws when there is none. */
export function processOf(home: string, role: Role): number {
  const postmaster = (pid: number) => role !== 'postgres' || read(pid, 'cmdline').includes('-D');
  const found = processesOf(home).find((running) => running.role === role && postmaster(running.pid));
  if (!found) throw new Error(`No ${role} runs for ${home}.`);
  return found.pid;
}

function roleOf(pid: number, home: string): Role | null {
  if (workingFolder(pid) === `${home}/postgres`) return 'postgres';
  if (!read(pid, 'environ').includes(`ASHAR_HOME=${home}\0`)) return null;
  const command = read(pid, 'cmdline');
  if (command.includes('standalone/server.js') || command.startsWith('next-server')) return 'web';
  if (command.includes('lib/jobs/worker.ts')) return 'worker';
  return command.includes('scripts/serve.mjs') ? 'serve' : null;
}

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

function read(pid: number, what: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
