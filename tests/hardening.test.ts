import { describe, expect, test } from 'vitest';
import { readSources } from './support/source-files';

// What no single file can promise: that nobody reaches out from the server, and that no act is without a limit.

const sources = [...readSources('app'), ...readSources('lib')].filter(
  ({ file }) => !file.startsWith('lib/db/generated/'),
);

/** Who may open a connection from the server, and to where: each address stands in the environment, none comes from a person. */
const REACHES_OUT = {
  'lib/auth/national/provider.ts': 'the provider of OIDC_ISSUER',
  'lib/auth/national/begin-national.ts': 'the same: draws random values',
  'lib/auth/national/finish-national.ts': 'the same: knows its errors',
  'lib/db/client.ts': 'DATABASE_URL',
  'lib/jobs/life-line.ts': 'DATABASE_URL',
  'lib/mail/transport.ts': 'SMTP_URL',
  'lib/sms/gateway.ts': 'the SMS gateway of the environment',
  'lib/uploads/scan-file.ts': 'CLAMAV_ADDRESS',
};
const CLIENTS =
  /^(node:)?(net|tls|dgram|http2)$|^(undici|axios|got|node-fetch|openid-client|nodemailer|pg|@prisma\/adapter-pg)(\/|$)/;

describe('the server fetches nothing that a person names', () => {
  test('only the listed files open connections', () => {
    const reaching = sources.filter(({ file, text, imports }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const client = imports.some(({ from, typeOnly }) => !typeOnly && CLIENTS.test(from));
      const isClientPart = /^['"]use client['"]/.test(text);
      return (
        !isClientPart &&
        (client || /(?<![.\w])fetch\(|\bhttps?\.(request|get)\(|new WebSocket\(/.test(code)) &&
        file
      );
    });
    const known = Object.keys(REACHES_OUT);
    const unknown = reaching.map(({ file }) => file).filter((file) => !known.includes(file));
    expect(unknown.filter((file) => file !== 'lib/http/trusted-address.ts')).toEqual([]);
    expect(reaching.length).toBeGreaterThan(4);
  });

  test('a picture of another site is never fetched for a page: the optimiser is not used', () => {
    expect(sources.filter(({ text }) => text.includes("from 'next/image'")).map(({ file }) => file)).toEqual(
      [],
    );
  });
});

test('pages and rules start no programs of the operating system', () => {
  const starting = sources.filter(({ imports }) =>
    imports.some(({ from }) => /^(node:)?child_process$/.test(from)),
  );
  expect(starting.map(({ file }) => file)).toEqual([]);
});

/** Actions without a limit of their own: only the ceiling of lib/http/post-limit.ts. They change own settings, or are done by staff. */
const CEILING_ONLY = [
  'account/actions.ts',
  'account/appointments/[invitation]/actions.ts',
  'account/consent/actions.ts',
  'account/consent/withdraw/actions.ts',
  'account/delete/actions.ts',
  'account/devices/actions.ts',
  'account/proposals/[proposal]/withdraw/actions.ts',
  'account/second-factor/recovery-codes/actions.ts',
  'account/settlement/actions.ts',
];

test('an action of residents has a limit of its own, or it is written here that the ceiling is enough', () => {
  const actions = sources.filter(({ file }) => /\(resident\)\/.*actions\.ts$/.test(file));
  const bare = actions
    .filter(({ text }) => !/\b(consume|consumed|whyNotYet)\w*\(/.test(text))
    .map(({ file }) => file.replace('app/[locale]/(resident)/', ''));
  expect(bare.sort()).toEqual([...CEILING_ONLY].sort());
});
