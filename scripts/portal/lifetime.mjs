// What a long-running script has opened, and the one way to close it all: newest first, once, whatever the reason.
import { whenParentIsGone } from '../process/parent.mjs';

// One Ctrl-C arrives several times: from the terminal, from npm and from the bootstrap.
const echoMs = 1500;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * `onClose(close)` registers what to stop; `closeAll()` stops everything. A signal, or the end of the parent, closes all and ends
 * the process with code 0; a second signal does not wait.
 */
export function createLifetime({ say = () => {} } = {}) {
  const closers = [];
  let closing;
  let askedAt = 0;
  const closeAll = () => {
    closing ??= closeInTurn(closers);
    return closing;
  };
  const leave = async () => {
    if (closing) return Date.now() - askedAt > echoMs ? process.exit(1) : undefined;
    askedAt = Date.now();
    say('Stopping…');
    await closeAll();
    say('Stopped.');
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, leave);
  whenParentIsGone(leave);
  return {
    onClose: (close) => closers.push(close),
    closeAll,
    isClosing: () => closing !== undefined,
  };
}

async function closeInTurn(closers) {
  for (const close of closers.splice(0).reverse()) {
    try {
      await close();
    } catch (error) {
      console.error(error.message);
    }
  }
}
