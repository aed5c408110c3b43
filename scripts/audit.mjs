// Known holes in what is installed, as the registry tells them. High and critical ones of what runs in production fail; a registry
// that does not answer is said and fails nothing (a mirror without that service, no network).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from './environment.mjs';

const GRAVE = ['high', 'critical'];

/**
 * Reads what `npm audit --json` said: `{ state: 'clean' | 'holes' | 'silent', said }`.
 *
 * @param {string} output
 */
export function judgeAudit(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { state: 'silent', said: 'the registry gave no report' };
  }
  if (report.error || !report.metadata?.vulnerabilities)
    return {
      state: 'silent',
      said: report.error?.summary || report.message || 'the registry gave no report',
    };
  const grave = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    GRAVE.includes(severity),
  );
  if (grave.length === 0) {
    const { total } = report.metadata.vulnerabilities;
    return { state: 'clean', said: `nothing high or critical (${total} lower)` };
  }
  return {
    state: 'holes',
    said: grave.map(({ name, severity, range }) => `${severity}: ${name} ${range}`).join('\n'),
  };
}

/** Asks the registry. */
export function audit() {
  const { stdout } = spawnSync(
    'npm',
    ['audit', '--omit=dev', '--json', '--fetch-timeout=20000', '--fetch-retries=0'],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
      shell: process.platform === 'win32',
    },
  );
  return judgeAudit(stdout ?? '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { state, said } = audit();
  console.log(state === 'silent' ? `npm audit was not answered, so nothing is known: ${said}` : said);
  process.exit(state === 'holes' ? 1 : 0);
}
