import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEMONSTRATION_ACCOUNTS } from '@/lib/identity/demonstration-accounts';
import { announcement } from '@/scripts/portal/announce.mjs';

const documents = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];
const text = (file: string) => readFileSync(file, 'utf8');
const scripts: Record<string, string> = JSON.parse(text('package.json')).scripts;
const accounts = DEMONSTRATION_ACCOUNTS.map(({ email }) => email).sort();
const builtIn = new Set(['ci', 'install', 'start', 'test']);

/** Commands of npm that a text names: "npm run db:migrate", "npm start". */
function npmCommands(source: string): string[] {
  return [
    ...source.matchAll(/\bnpm (?:run (?:--silent |-s )?([a-z][a-z:-]*)|(start|test|ci|install)\b)/g),
  ].map(([, script, word]) => script ?? word ?? '');
}

/** Addresses of demonstration accounts that a text names, each once. */
function accountsNamedIn(source: string): string[] {
  return [...new Set([...source.matchAll(/[a-z.]+@ashar\.example/g)].map(([address]) => address))].sort();
}

/** Paths of the tree that a text names in backticks or links to; patterns and addresses are left out. */
function treePaths(source: string): string[] {
  const quoted = [...source.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name ?? '');
  const inTree = quoted.filter((name) =>
    /^(app|components|lib|prisma|locales|public|scripts|tests|docs)\/[\w[\]().@/-]*$/.test(name),
  );
  return inTree.map((name) => name.replace(/\/$/, ''));
}

describe.each(documents)('%s', (file) => {
  it('names only commands that exist', () => {
    for (const command of npmCommands(text(file))) {
      expect(command in scripts || builtIn.has(command), `npm run ${command}`).toBe(true);
    }
  });

  it('names only paths that exist', () => {
    for (const name of treePaths(text(file))) expect(existsSync(name), name).toBe(true);
  });

  it('links only to files that exist', () => {
    const links = [...text(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) =>
      path.join(path.dirname(file), target ?? ''),
    );
    for (const link of links) expect(existsSync(link), link).toBe(true);
  });
});

describe('README', () => {
  it('names the port that the portal takes', () => {
    expect(text('README.md')).toContain('http://localhost:3000');
    expect(text('scripts/portal/port.mjs')).toMatch(/\b3000\b/);
  });

  it('explains every command of package.json that a person calls', () => {
    const inner = new Set(['typecheck', 'lint', 'format', 'knip', 'unit', 'db:generate']);
    for (const script of Object.keys(scripts)) {
      if (inner.has(script)) continue;
      const said = builtIn.has(script) ? `npm ${script}` : `npm run ${script}`;
      expect(text('README.md'), said).toContain(said);
    }
  });

  it('names the demonstration accounts that the loader makes', () => {
    expect(accountsNamedIn(text('README.md'))).toEqual(accounts);
  });
});

describe('npm start', () => {
  it('names the demonstration accounts that the loader makes', () => {
    const said = announcement({
      origin: 'http://localhost:3000',
      demonstration: true,
      took: '1 s',
      logs: '',
    });
    expect(accountsNamedIn(said)).toEqual(accounts);
  });

  it('names no account outside the demonstration', () => {
    const said = announcement({
      origin: 'https://ashar.example',
      demonstration: false,
      took: '1 s',
      logs: '',
    });
    expect(accountsNamedIn(said)).toEqual([]);
  });
});

describe('docs/running.md', () => {
  it('has a row for each variable that the portal reads, and no other', () => {
    const read = new Set(
      [...text('lib/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name),
    );
    const told = new Set([...text('docs/running.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name));
    for (const name of read)
      if (name !== 'NODE_ENV' && name !== 'ASHAR_DEMONSTRATION') expect(told.has(name), name).toBe(true);
    const elsewhere = ['ASHAR_HOST', 'PORT', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'DATABASE_OWNER_URL'];
    for (const name of told) expect(read.has(name) || elsewhere.includes(name ?? ''), name).toBe(true);
  });
});

describe('docs/national-sign-on.md', () => {
  it('has a row for each variable of the national sign-on, and no other', () => {
    const read = [...text('lib/national-config.ts').matchAll(/^ {2}(OIDC_[A-Z_]+):/gm)].map(
      ([, name]) => name,
    );
    const told = [...text('docs/national-sign-on.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual(read.sort());
  });
});

describe('docs/dependencies.md', () => {
  it('names every package that package.json names', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text('package.json'));
    const named = [...text('docs/dependencies.md').matchAll(/`([@\w./*-]+)`/g)].map(([, name]) => name ?? '');
    const isNamed = (name: string) =>
      named.some((each) => each === name || (each.endsWith('/*') && name.startsWith(each.slice(0, -1))));
    const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(all.filter((name) => !isNamed(name))).toEqual([]);
  });
});

describe('docs/asvs.md', () => {
  const lines = [...text('docs/asvs.md').matchAll(/^\| (\d[^|]*)\|([^|]*)\|([^|]*)\|(.*)\|$/gm)];

  it('has a verdict and a proof in each line, and no number twice', () => {
    expect(lines.length).toBeGreaterThan(120);
    const verdicts = ['holds', 'partly', 'open', 'operator', 'none'];
    for (const [line, , what, verdict, proof] of lines) {
      expect(what?.trim(), line).not.toBe('');
      expect(verdicts, line).toContain(verdict?.trim());
      expect(proof?.trim().length, line).toBeGreaterThan(5);
    }
    const numbers = lines.flatMap(([, number]) => (number ?? '').split(',').map((each) => each.trim()));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('docs/deploy', () => {
  const commands = [
    'docs/deploy/Dockerfile',
    'docs/deploy/compose.yaml',
    'docs/deploy/ashar-web@.service',
    'docs/deploy/ashar-worker.service',
  ];

  it.each(commands)('%s calls only commands that exist', (file) => {
    expect(
      npmCommands(text(file)).length + [...text(file).matchAll(/standalone\/server\.js/g)].length,
    ).toBeGreaterThan(0);
    for (const command of npmCommands(text(file)))
      expect(command in scripts || builtIn.has(command), command).toBe(true);
  });

  it('starts Postgres, two web processes, a worker and a proxy', () => {
    const compose = parse(text('docs/deploy/compose.yaml'), { merge: true });
    expect(Object.keys(compose.services).sort()).toEqual(['database', 'migration', 'proxy', 'web', 'worker']);
    expect(compose.services.web.deploy.replicas).toBe(2);
    expect(compose.services.worker.command).toEqual(['npm', 'run', 'worker']);
  });
});
