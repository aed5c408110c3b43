// node keeper.mjs SIGNAL command args…: runs the command, passes signals on, and sends SIGNAL when its own parent is gone.
import { spawn } from 'node:child_process';

const [signal, command, ...args] = process.argv.slice(2);
const parent = process.ppid;
const child = spawn(command, args, { stdio: 'inherit' });

for (const passed of ['SIGINT', 'SIGTERM', 'SIGQUIT']) process.on(passed, () => child.kill(passed));
setInterval(() => process.ppid !== parent && child.kill(`SIG${signal}`), 300).unref();
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
