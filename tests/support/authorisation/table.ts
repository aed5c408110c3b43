import { readFileSync } from 'node:fs';
import { ROLES, type RoleName, STAFF_ROLES } from '@/lib/identity/actor';

/** The written table: who gets what, one line for every address and every action of the portal. docs/roles.md tells how to read it. */
export const TABLE_FILE = 'tests/authorisation/table.csv';

/**
 * What the portal answers. `open`: the page, the file, or the action is carried out or says what is wrong with the form. `moved`: leads
 * elsewhere. `hidden`: as if it did not exist. `sign_in`, `second_factor`: leads there first. `only_looks`: an observer is told so.
 */
export const ANSWERS = [
  'open',
  'moved',
  'hidden',
  'sign_in',
  'second_factor',
  'only_looks',
  'refused',
] as const;
export type Answer = (typeof ANSWERS)[number];

export type Row = {
  what: string;
  signedOut: Answer;
  /** Somebody signed in without any role; also whoever holds only roles that the line does not name. */
  resident: Answer;
  /** The person whose proposal, file or invitation it is; null where nothing belongs to a person. */
  owner: Answer | null;
  /** Roles held in this municipality that open it, and those that are told that they may not (`clerk:refused`). */
  roles: ReadonlyMap<RoleName, Answer>;
  observer: Answer;
  /** Somebody who holds every role, but in another municipality. */
  elsewhere: Answer;
  /** The administrator, signed in without the second factor. */
  withoutFactor: Answer;
};

const HEADER = 'what,signed_out,resident,owner,roles,observer,elsewhere,without_second_factor';

export function readTable(): Row[] {
  const [header, ...lines] = readFileSync(TABLE_FILE, 'utf8').trim().split('\n');
  if (header !== HEADER) throw new Error(`${TABLE_FILE} begins with "${HEADER}"`);
  return lines.map((line) => {
    const [what = '', signedOut, resident, owner, roles = '', observer, elsewhere, withoutFactor] =
      line.split(',');
    const answer = (text: string | undefined): Answer => {
      const found = ANSWERS.find((name) => name === text);
      if (!found)
        throw new Error(`${TABLE_FILE}: "${text}" in the line of ${what} is none of ${ANSWERS.join(', ')}`);
      return found;
    };
    return {
      what,
      signedOut: answer(signedOut),
      resident: answer(resident),
      owner: owner === '-' ? null : answer(owner),
      roles: new Map(namesIn(roles).map((text): [RoleName, Answer] => readRole(what, text, answer))),
      observer: answer(observer),
      elsewhere: answer(elsewhere),
      withoutFactor: answer(withoutFactor),
    };
  });
}

const namesIn = (roles: string): readonly string[] =>
  roles === '-'
    ? []
    : roles === 'all'
      ? ROLES
      : roles.split(' ').flatMap((text) => (text === 'staff' ? STAFF_ROLES : text));

function readRole(
  what: string,
  text: string,
  answer: (text: string | undefined) => Answer,
): [RoleName, Answer] {
  const [name, gets = 'open'] = text.split(':');
  const role = ROLES.find((known) => known === name);
  if (!role) throw new Error(`${TABLE_FILE}: ${what} names the role "${text}", which does not exist`);
  return [role, answer(gets)];
}
