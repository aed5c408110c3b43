import 'server-only';
import { getProposalNews } from '@/lib/participatory-budget/letter-queries';
import { writeToAuthor, writeToReviewers } from './proposal-letters';

/** A proposal has come in, or has come again after completion: its author gets a receipt, the staff of the municipality a note. */
export async function proposalSubmitted(
  { proposalId }: { proposalId: string },
  event: 'submitted' | 'completed' = 'submitted',
): Promise<void> {
  const news = await getProposalNews(proposalId);
  if (!news) return;
  await writeToAuthor(news, event);
  await writeToReviewers(news, event);
}
