// What postmaster.pid says, and whether it is true: after a kill the file stays, and its process id may be another program's.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandLine, isAlive } from '../process/alive.mjs';

const patienceMs = 15_000;

/**
 * The live server of this data folder as `{ pid, port }`, or null. A server whose owner is gone is told to stop first;
 * a file left behind by a dead server is removed.
 */
export async function findRunningServer({ dataDir, ownerFile }) {
  const found = readPidFile(dataDir);
  if (!found) return null;
  if (!isThisServer(found.pid, dataDir)) {
    rmSync(pidFileOf(dataDir), { force: true });
    return null;
  }
  if (isAlive(ownerOf(ownerFile))) return found;
  await stopProcess(found.pid);
  return null;
}

/** Ends a server: politely, then firmly, then by force. Resolves when the process is gone. */
export async function stopProcess(pid) {
  for (const [signal, graceMs] of [
    ['SIGINT', patienceMs],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ]) {
    send(pid, signal);
    const deadline = Date.now() + graceMs;
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return;
      await wait(20);
    }
  }
  throw new Error(`The database server (process ${pid}) does not stop: end it and try again.`);
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function readPidFile(dataDir) {
  if (!existsSync(pidFileOf(dataDir))) return null;
  const lines = readFileSync(pidFileOf(dataDir), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

function pidFileOf(dataDir) {
  return path.join(dataDir, 'postmaster.pid');
}

function isThisServer(pid, dataDir) {
  if (!isAlive(pid)) return false;
  const command = commandLine(pid);
  return command === ''
    ? process.platform === 'win32'
    : command.includes('postgres') && command.includes(dataDir);
}

function ownerOf(ownerFile) {
  return existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0;
}
