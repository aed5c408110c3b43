import { z } from 'zod';
import { isDay } from '@/lib/clock';

/** What a GET form of the log sends: empty and unreadable values filter nothing; a day that is none is told apart to be shown. */
const text = z.string().trim().max(80).catch('');

export const LogFilterInput = z.object({
  person: z
    .union([z.uuid(), z.enum(['system', 'resident'])])
    .or(z.literal(''))
    .catch(''),
  action: text,
  subject: text,
  from: text,
  to: text,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type LogFilter = z.infer<typeof LogFilterInput>;

/** The days of a filter that are no days. */
export function badDays({ from, to }: LogFilter): ('from' | 'to')[] {
  return (['from', 'to'] as const).filter((name) => {
    const day = { from, to }[name];
    return day !== '' && !isDay(day);
  });
}
