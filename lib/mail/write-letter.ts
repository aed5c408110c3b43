import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Letters, LetterTemplate } from './templates';

type Letter<K extends LetterTemplate> = {
  /** One letter for one occasion: a job that runs twice writes it once ("proposal.published/<id>/<user>"). */
  dedupeKey: string;
  recipient: string;
  locale: Locale;
  template: K;
  parameters: Letters[K];
};

/** Puts a letter in the post in the caller's transaction; the worker sends it. Does nothing when this occasion has its letter already. */
export async function writeLetter<K extends LetterTemplate>(tx: Tx, letter: Letter<K>): Promise<void> {
  const [written] = await tx.letter.createManyAndReturn({
    data: [letter],
    skipDuplicates: true,
    select: { id: true },
  });
  if (written) await enqueue(tx, 'mail.send', { letterId: written.id });
}
