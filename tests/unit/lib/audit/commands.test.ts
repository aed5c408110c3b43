import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMANDS, NOT_COMMANDS } from '@/tests/support/commands';
import { readSources } from '@/tests/support/source-files';

const writing = readSources('lib').filter(
  ({ file, text }) => !file.startsWith('lib/db/') && /\binTransaction\(/.test(text),
);
const nameOf = (file: string) => file.replace(/^lib\/|\.ts$/g, '');

const isOfFolder = (name: string) =>
  Object.keys(NOT_COMMANDS).some((entry) => entry.endsWith('/') && name.startsWith(entry));

it('knows of everything that writes whether it is a command, and which test runs it', () => {
  const names = writing.map(({ file }) => nameOf(file));
  expect(
    names.filter((name) => !(name in COMMANDS) && !(name in NOT_COMMANDS) && !isOfFolder(name)),
    'add a row to tests/support/commands.ts',
  ).toEqual([]);
  const listed = [...Object.keys(COMMANDS), ...Object.keys(NOT_COMMANDS)];
  const matches = (entry: string) => (name: string) =>
    entry.endsWith('/') ? name.startsWith(entry) : name === entry;
  expect(listed.filter((entry) => !names.some(matches(entry)))).toEqual([]);
});

it.each(Object.entries(COMMANDS))('%s is run by %s', (command, test) => {
  const file = `tests/db/lib/${test}`;
  expect(existsSync(file), file).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(`@/lib/${command}'`);
});

it('records an audit entry in every command, and in nothing else', () => {
  const records = writing.filter(({ text }) => /\brecordAudit\(/.test(text)).map(({ file }) => nameOf(file));
  expect(records.sort()).toEqual(Object.keys(COMMANDS).sort());
});
