import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMANDS, NOT_COMMANDS } from '@/tests/support/commands';
import { readSources } from '@/tests/support/source-files';

const writing = readSources('lib').filter(
  ({ file, text }) => !file.startsWith('lib/db/') && /\binTransaction\(/.test(text),
);
const nameOf = (file: string) => file.replace(/^lib\/|\.ts$/g, '');

it('knows of everything that writes whether it is a command, and which test runs it', () => {
  const unknown = writing
    .map(({ file }) => nameOf(file))
    .filter((name) => !(name in COMMANDS) && !(name in NOT_COMMANDS));
  expect(unknown, 'add a row to tests/support/commands.ts').toEqual([]);
  const known = new Set(writing.map(({ file }) => nameOf(file)));
  expect([...Object.keys(COMMANDS), ...Object.keys(NOT_COMMANDS)].filter((name) => !known.has(name))).toEqual(
    [],
  );
});

it.each(Object.entries(COMMANDS))('%s is run by %s', (command, test) => {
  const file = `tests/db/lib/${test}`;
  expect(existsSync(file), file).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(`@/lib/${command}'`);
});

it('records an audit entry in every command, and in nothing else', () => {
  const records = (name: string) => /\brecordAudit\(/.test(readFileSync(`lib/${name}.ts`, 'utf8'));
  expect(Object.keys(COMMANDS).filter((name) => !records(name))).toEqual([]);
  expect(Object.keys(NOT_COMMANDS).filter(records)).toEqual([]);
});
