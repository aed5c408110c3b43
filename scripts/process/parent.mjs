// A process that must not outlive the one which wanted it. The wanting process says who it is in ASHAR_PARENT; children of children
// inherit that, so the id is asked for, not the parent of this process.
import process from 'node:process';
import { isAlive } from './alive.mjs';

const watchEveryMs = 500;

/** Calls `act` once when the process named in ASHAR_PARENT is gone; without one nobody is watched. */
export function whenParentIsGone(act) {
  const parent = Number(process.env.ASHAR_PARENT);
  if (!parent) return;
  const timer = setInterval(() => {
    if (isAlive(parent)) return;
    clearInterval(timer);
    act();
  }, watchEveryMs);
  timer.unref();
}
