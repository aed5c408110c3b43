import { describe, expect, it } from 'vitest';
import { whyNotDatabase, whyNotSecrets } from '@/lib/auth/start-safety';

const keys = (key: Buffer) => ({ newest: 'k1', keys: new Map([['k1', key]]) });
const good = {
  production: true,
  demonstration: false,
  secret: 'qfHs81LmZ0xVbT4yRk7uWc2eJd9aGi6o',
  hmacKey: 'Zp3nXo8vCq5tYb1wEr7uAk2sLd6hJf9g',
  fieldKeys: keys(Buffer.from('qfHs81LmZ0xVbT4yRk7uWc2eJd9aGi6o')),
  numberKeys: keys(Buffer.from('Zp3nXo8vCq5tYb1wEr7uAk2sLd6hJf9g')),
  origin: 'https://ashar.kg',
};
const facts = {
  embedded: false,
  migrated: true,
  mayRewrite: null,
  demonstrationAccounts: false,
  openField: null,
  numberKeyIds: ['k1'],
};

describe('a production start', () => {
  it('goes on with secrets of its own and https', () => {
    expect(whyNotSecrets(good)).toBeNull();
    expect(whyNotDatabase(good, facts)).toBeNull();
  });

  it.each([
    [{ secret: 'change-me-change-me-change-me-change-me' }, /NEXTAUTH_SECRET is a sample/],
    [{ hmacKey: 'a'.repeat(40) }, /ASHAR_HMAC_KEY is a sample or too simple/],
    [{ hmacKey: good.secret }, /are the same/],
    [{ fieldKeys: keys(Buffer.alloc(32, 7)) }, /key k1 of ASHAR_FIELD_KEYS is too simple/],
    [{ numberKeys: keys(Buffer.alloc(32, 7)) }, /key k1 of ASHAR_NUMBER_KEYS is too simple/],
    [{ origin: 'http://ashar.kg' }, /needs https/],
  ])('refuses %j in one sentence', (change, sentence) => {
    expect(whyNotSecrets({ ...good, ...change })).toMatch(sentence);
  });

  it('may be tried on this machine without https', () => {
    expect(whyNotSecrets({ ...good, origin: 'http://localhost:3000' })).toBeNull();
  });

  it('refuses accounts of the demonstration, open addresses, and a database without tables', () => {
    expect(whyNotDatabase(good, { ...facts, demonstrationAccounts: true })).toMatch(/@ashar\.example/);
    expect(whyNotDatabase(good, { ...facts, openField: 'letter.recipient_cipher' })).toMatch(
      /letter\.recipient_cipher.*privacy:rotate-keys/,
    );
    expect(whyNotDatabase(good, { ...facts, mayRewrite: 'postgres' })).toMatch(/postgres, who may rewrite/);
    expect(whyNotDatabase(good, { ...facts, migrated: false })).toMatch(/db:migrate/);
  });

  it('refuses when a key of stored personal numbers is missing, because a number would not be found again', () => {
    expect(whyNotDatabase(good, { ...facts, numberKeyIds: ['k1', 'k0'] })).toMatch(
      /key k0.*ASHAR_NUMBER_KEYS/,
    );
  });
});

it('the demonstration runs on the embedded database only', () => {
  expect(
    whyNotDatabase(
      { ...good, demonstration: true },
      { ...facts, embedded: true, demonstrationAccounts: true },
    ),
  ).toBeNull();
  expect(whyNotDatabase({ ...good, demonstration: true }, facts)).toMatch(/needs the embedded database/);
});
