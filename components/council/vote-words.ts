import type { Translate } from '@/lib/i18n/translate';

type Votes = {
  for: number | null;
  against: number | null;
  abstained: number | null;
  present?: number | null;
  unanimous?: boolean;
};

/** "за – 17, против – 2 …"; only what the source tells. Empty when it tells nothing. */
export function voteWords(t: Translate, votes: Votes): string {
  const counted = (['for', 'against', 'abstained', 'present'] as const).flatMap((word) => {
    const count = votes[word];
    return count === null || count === undefined ? [] : [t(`council:votes.${word}`, { count })];
  });
  return [...counted, ...(votes.unanimous ? [t('council:votes.unanimous')] : [])].join(', ');
}
