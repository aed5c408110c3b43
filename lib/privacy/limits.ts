const DAY_MS = 86_400_000;

/** A copy of own data is made within minutes and gone after so many days. */
export const EXPORT_DAYS = 7;
/**
 * Between asking for the deletion and the deletion. The announcing letter reaches the owner of a stolen session in that time, and the
 * answer stays within the seven days of the Law No. 58 of 14 April 2008, article 17.
 */
export const COOLING_OFF_DAYS = 5;

/** The code inside a letter that was never sent is worthless after ten minutes; it is cleared after so many days. */
export const LETTER_CODE_DAYS = 1;

export const EXPORT_MS = EXPORT_DAYS * DAY_MS;
export const COOLING_OFF_MS = COOLING_OFF_DAYS * DAY_MS;
