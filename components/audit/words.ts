import type { AuditAction, AuditSubject } from '@/lib/action-log/view';
import audit from '@/locales/ru/audit.json';

/** Every action and subject that has a word, in the codes of the log. */
type Words = { readonly [key: string]: string | Words };

function codesOf(words: Words, before = ''): string[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [before + key] : codesOf(word, `${before}${key}.`),
  );
}

export const ACTIONS = codesOf(audit.action) as AuditAction[];
export const SUBJECTS = codesOf(audit.subject) as AuditSubject[];
