import type { Bilingual } from '@/lib/i18n/locales';
import { readJson } from '../read-json';

/** What a note of the data files means: a text for the row, a text for the whole document, and what it does to the row. */
export type NoteMeaning = {
  en: string;
  line?: Bilingual;
  version?: Bilingual;
  /** The Kyrgyz name of the row that contains this one. */
  partOf?: string;
  planIsAdjusted?: boolean;
};

const meanings = new Map(
  readJson<NoteMeaning[]>('budgets/notes.json').map((meaning) => [meaning.en, meaning]),
);

/** null for a note that has no translation yet: the row is loaded, and the note is reported instead of shown in English. */
export function meaningOf(note: string): NoteMeaning | null {
  return meanings.get(note) ?? null;
}
