import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { cleanLine, cleanLines, countCharacters } from '@/lib/text';
import { REVIEW_LIMITS } from './limits';
import { ALL_REASONS, DECISIONS, REASONS } from './review-reasons';

const words = (limit: number, clean: (text: string) => string) =>
  z
    .string()
    .default('')
    .transform(clean)
    .refine((text) => countCharacters(text.slice(0, limit * 16)) <= limit, {
      params: { code: 'too_long', limit },
    });

/**
 * What staff send: the decision, its reason, and the reason in words in the language of the author (`language`), in the other one if they can.
 * A referral names the competent body in both languages.
 */
export const ReviewInput = z
  .object({
    language: z.enum(LOCALES),
    decision: z.enum(DECISIONS),
    reason: z.union([z.enum(ALL_REASONS), z.literal('')]).default(''),
    textKy: words(REVIEW_LIMITS.text, cleanLines),
    textRu: words(REVIEW_LIMITS.text, cleanLines),
    bodyKy: words(REVIEW_LIMITS.body, cleanLine),
    bodyRu: words(REVIEW_LIMITS.body, cleanLine),
  })
  .superRefine((value, context) => {
    const problem = (field: string, code: string) =>
      context.addIssue({ code: 'custom', path: [field], params: { code } });
    if (value.decision === 'publish') return;
    if (value.reason === '') problem('reason', 'choose');
    else if (!(REASONS[value.decision] as readonly string[]).includes(value.reason))
      problem('reason', 'does_not_fit');
    if (value.language === 'ky' && value.textKy === '') problem('textKy', 'required');
    if (value.language === 'ru' && value.textRu === '') problem('textRu', 'required');
    if (value.decision !== 'refer') return;
    if (value.bodyKy === '') problem('bodyKy', 'required');
    if (value.bodyRu === '') problem('bodyRu', 'required');
  });

export type ReviewInput = z.infer<typeof ReviewInput>;
