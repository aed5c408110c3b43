import { expect, test } from 'vitest';
import { actionsOnDisk, routesOnDisk } from './support/authorisation/entries';
import { readTable, TABLE_FILE } from './support/authorisation/table';

// Every address and every action has its line in the written table; tests/faults/authorisation.test.ts walks it on the built portal.

const written = readTable().map(({ what }) => what);
const found = [...routesOnDisk(), ...actionsOnDisk()].map(({ what }) => what);

test('there is much to walk', () => {
  expect(routesOnDisk().length).toBeGreaterThan(60);
  expect(actionsOnDisk().length).toBeGreaterThan(20);
});

test.each(found)('%s has a line that says who may', (what) => {
  expect(
    written.includes(what),
    `${what} is new: add its line to ${TABLE_FILE} (what, and what a signed-out visitor, a resident, the owner, the roles, an observer, a foreign office and an administrator without the second factor get; docs/roles.md explains the words).`,
  ).toBe(true);
});

test('no line speaks of what is gone, and none stands twice', () => {
  expect(written.filter((what) => !found.includes(what))).toEqual([]);
  expect(written.filter((what, at) => written.indexOf(what) !== at)).toEqual([]);
});
