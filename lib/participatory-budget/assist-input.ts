import { z } from 'zod';
import { CONFIRM_LIMITS } from '@/lib/identity/confirm-input';

/** What the office adds to a proposal that came on paper. The number is looked at by `parsePersonalNumber`. */
export const AssistInput = z.object({
  personalNumber: z.string().trim().min(1).max(CONFIRM_LIMITS.number),
  seen: z.literal('yes', 'required'),
  looked: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
});
export type AssistInput = z.infer<typeof AssistInput>;
