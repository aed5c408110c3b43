/** Limits of a sign-in code (issue: who may do what). Pure. */
export const CODE_DIGITS = 6;
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
export const EMAIL_MAX = 254;
