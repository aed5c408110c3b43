import 'server-only';
import { getProposalNews } from '@/lib/participatory-budget/letter-queries';
import { writeToAuthor } from './proposal-letters';

/** Staff have decided after the check: the author learns what and why. If the state has changed again meanwhile, that change has its own letter. */
export async function proposalReviewed({ proposalId }: { proposalId: string }): Promise<void> {
  const news = await getProposalNews(proposalId);
  if (!news) return;
  const { state } = news;
  if (state === 'published' || state === 'returned' || state === 'rejected' || state === 'referred')
    await writeToAuthor(news, state);
}
