import { db } from '@/lib/db/client';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { type Letters, type LetterTemplate, renderLetter } from '@/lib/mail/templates';

/** Every letter in the post as its reader gets it. */
export async function listLetters(): Promise<{ recipient: string; subject: string; text: string }[]> {
  const rows = await db.letter.findMany({
    orderBy: { createdAt: 'asc' },
    select: { recipient: true, locale: true, template: true, parameters: true },
  });
  return rows.map(({ recipient, locale, template, parameters }) => ({
    recipient,
    ...renderLetter(
      translator(isLocale(locale) ? locale : 'ky'),
      template as LetterTemplate,
      parameters as Letters[LetterTemplate],
      'http://localhost:3000',
    ),
  }));
}
