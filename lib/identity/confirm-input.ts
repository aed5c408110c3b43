import { z } from 'zod';

export const CONFIRM_LIMITS = { name: 120, address: 200, number: 30, code: 30 } as const;

export const CodeInput = z.object({ code: z.string().trim().min(1).max(CONFIRM_LIMITS.code) });

/** What the clerk enters from the passport. The number is looked at by `parsePersonalNumber`; `looked` answers its warning. */
export const ConfirmInput = z.object({
  name: z.string().trim().min(3).max(CONFIRM_LIMITS.name),
  personalNumber: z.string().trim().min(1).max(CONFIRM_LIMITS.number),
  address: z.string().trim().min(3).max(CONFIRM_LIMITS.address),
  settlementId: z.uuid('choose'),
  seen: z.literal('yes', 'required'),
  looked: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
});
export type ConfirmInput = z.infer<typeof ConfirmInput>;
