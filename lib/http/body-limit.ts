/** What one form may carry, its files together. next.config.ts gives Next the same number. */
export const FORM_LIMIT_MEGABYTES = 64;
