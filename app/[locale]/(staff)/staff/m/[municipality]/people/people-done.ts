import type { PeopleDone } from '@/lib/paths';

/** What the page may say has just been done. */
export const PEOPLE_DONE: readonly PeopleDone[] = ['granted', 'invited', 'ended', 'withdrawn', 'handed'];
