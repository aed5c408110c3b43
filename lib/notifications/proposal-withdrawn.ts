import 'server-only';
import { getProposalNews } from '@/lib/participatory-budget/letter-queries';
import { writeToAuthor, writeToReviewers } from './proposal-letters';

/** The author has taken the proposal back: a receipt for the author, a note for the staff who may just be checking it. */
export async function proposalWithdrawn({ proposalId }: { proposalId: string }): Promise<void> {
  const news = await getProposalNews(proposalId);
  if (!news) return;
  await writeToAuthor(news, 'withdrawn');
  await writeToReviewers(news, 'withdrawn');
}
