import 'server-only';
import { z } from 'zod';
import { parsePhone } from '@/lib/identity/phone';
import { CODE_DIGITS, EMAIL_MAX } from './limits';

/** An address is compared in one spelling: trimmed and in lower case. */
export const EmailInput = z.object({
  email: z.string().trim().toLowerCase().min(1, 'required').max(EMAIL_MAX).pipe(z.email('not_an_email')),
});

/** A mobile number of the republic, in its one spelling (+996…). */
export const PhoneInput = z.object({
  phone: z
    .string()
    .trim()
    .min(1, 'required')
    .max(40, 'not_a_phone')
    .transform((typed, context) => {
      const phone = parsePhone(typed);
      if (phone) return phone;
      context.addIssue({ code: 'custom', message: 'not_a_phone' });
      return z.NEVER;
    }),
});

/** People copy "123 456" or "123-456": only the digits count. */
const Digits = z
  .string()
  .min(1, 'required')
  .transform((text) => text.replace(/[\s\u00a0\-–]/g, ''))
  .pipe(z.string().regex(new RegExp(`^\\d{${CODE_DIGITS}}$`), 'invalid'));

export const CodeInput = z.object({ code: Digits });

/** The first code of an authenticator app. */
export const EnrolInput = z.object({ factor: Digits });

/** Six digits of the app or a recovery code, however it was grouped. */
export const FactorInput = z.object({
  factor: z
    .string()
    .min(1, 'required')
    .max(40, 'invalid')
    .transform((text) => text.replace(/[\s\u00a0\-–]/g, ''))
    .pipe(z.string().regex(/^(\d{6}|[a-zA-Z0-9]{10})$/, 'invalid')),
});
