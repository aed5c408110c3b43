import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noteCode } from '@/lib/council/notes';
import resolutions from '@/prisma/data/resolutions.json';
import { readCsv } from '@/prisma/loaders/read-csv';

const CYRILLIC = /\p{Script=Cyrillic}/u;

it('has words in both languages for every English note of the data that a page can show', () => {
  const printed = [
    ...resolutions.flatMap((one) => [
      one.note,
      one.source_note,
      one.initiated_by,
      ...Object.keys(one.amounts_som ?? {}),
    ]),
    ...readCsv('councils.csv', ['note', 'territory_code'])
      .filter(({ territory_code }) => territory_code)
      .map(({ note }) => note),
    ...readCsv('council_seats.csv', ['note']).map(({ note }) => note),
  ].filter((note): note is string => typeof note === 'string' && !CYRILLIC.test(note));
  expect(printed.length).toBeGreaterThan(10);
  expect(printed.filter((note) => noteCode(note) === null)).toEqual([]);
});

it('asks for no words that are not there', () => {
  const texts = JSON.parse(readFileSync('locales/ky/council.json', 'utf8')) as {
    note: Record<string, string>;
  };
  for (const note of ['repeat election', '121 voted remotely'])
    expect(texts.note[noteCode(note) ?? '']).toBeTruthy();
  expect(noteCode('anything else')).toBeNull();
});
