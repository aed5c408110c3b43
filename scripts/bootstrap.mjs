// What `npm start`, `npm test` and `npm run dev` call: it brings the machine to the point where the real script can run.
// Only Node built-ins may be imported here, and only syntax that Node 20 knows: nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tasks = { serve: 'serve.mjs', suite: 'suite.mjs', watch: 'watch.mjs' };
const oldestToStart = [20, 19];
const oldestToRun = 24;

const [task, ...rest] = process.argv.slice(2);
if (!(task in tasks)) giveUp(`Usage: node scripts/bootstrap.mjs ${Object.keys(tasks).join(' | ')}`);
refuseOldNode();
if (installedLock() !== wantedLock()) installDependencies();
runUnderCurrentNode(tasks[task], rest);

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestToStart;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  giveUp(
    `Node.js ${oldestToStart.join('.')} or newer is needed, this is ${process.versions.node}. Install Node.js ${oldestToRun} from https://nodejs.org and try again.`,
  );
}

// The modification time of files says nothing after a copy or a checkout, so what was installed is remembered by content.
function wantedLock() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}`;
}

function installedLock() {
  const stamp = installStamp();
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : '';
}

function installStamp() {
  return path.join(root, 'node_modules', '.ashar-installed');
}

function installDependencies() {
  const npm = findNpm();
  console.log('Installing dependencies (npm ci): a minute or two the first time…');
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const started = Date.now();
  const { status } = spawnSync(npm.command, [...npm.args, ...flags], {
    cwd: root,
    stdio: 'inherit',
    shell: npm.shell,
  });
  if (status !== 0)
    giveUp('The dependencies could not be installed: npm has said why above. Mend that and try again.');
  writeFileSync(installStamp(), `${wantedLock()}\n`);
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function findNpm() {
  const fromNpm = process.env.npm_execpath;
  if (fromNpm?.endsWith('.js')) return { command: process.execPath, args: [fromNpm], shell: false };
  const shell = process.platform === 'win32';
  if (spawnSync('npm', ['--version'], { shell }).status === 0) return { command: 'npm', args: [], shell };
  return giveUp(
    'npm was not found. It comes with Node.js: install Node.js from https://nodejs.org and try again.',
  );
}

// The script runs under the Node that the lock brings (node_modules/.bin/node) and dies with this process,
// and this process dies with the npm that started it: no link of the chain may leave the ones below running.
function runUnderCurrentNode(script, args) {
  const child = spawn(findNode(), [path.join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: pathWithTools(), ASHAR_PARENT: String(process.pid) },
  });
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  if (process.env.npm_lifecycle_event) whenNpmIsGone(stop);
  child.on('error', (error) => giveUp(`The script could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

function findNode() {
  const bundled = path.join(root, 'node_modules', '.bin', 'node');
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= oldestToRun) return process.execPath;
  return giveUp(
    `On ${process.platform}-${process.arch} Node.js ${oldestToRun} or newer is needed, this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  );
}

function pathWithTools() {
  return [path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);
}

// npm starts a shell which starts us; some shells step aside, some stay in between and would wait for us for ever.
function whenNpmIsGone(act) {
  const parent = process.ppid;
  const { command, parent: grandparent } = lookUp(parent);
  const watched = /^\S*sh -c /.test(command) && grandparent > 1 ? [parent, grandparent] : [parent];
  const timer = setInterval(() => {
    if (process.ppid === parent && watched.every(isAlive)) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}

function lookUp(pid) {
  if (process.platform === 'linux') {
    const read = (name) => readFileSync(`/proc/${pid}/${name}`, 'utf8');
    const command = read('cmdline').replaceAll('\0', ' ');
    return { command, parent: Number(/^PPid:\s*(\d+)/m.exec(read('status'))?.[1]) };
  }
  const ps = (what) =>
    spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  return { command: ps('command').trim(), parent: Number(ps('ppid')) };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
