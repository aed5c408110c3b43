// A child that must not outlive the process which started it. Preloaded into Node children (`node --import`), imported by
// scripts that a parent starts. The parent says who it is in ASHAR_PARENT; a child without one watches nobody.
import process from 'node:process'

const watchEveryMs = 300

/** Calls `act` once when the process named in ASHAR_PARENT is no longer the parent of this one. */
export function whenParentIsGone(act) {
  const parent = Number(process.env.ASHAR_PARENT)
  if (!parent) return
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, watchEveryMs)
  timer.unref()
}
