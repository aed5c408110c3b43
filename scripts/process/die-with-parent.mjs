// node --import scripts/process/die-with-parent.mjs …: ends this process when its parent is gone, asking it politely first.
import { whenParentIsGone } from './parent.mjs';

const graceMs = 3000;

whenParentIsGone(() => {
  setTimeout(() => process.exit(1), graceMs).unref();
  process.kill(process.pid, 'SIGTERM');
});
