import { notFound } from 'next/navigation';
import { readBudgetYear } from '@/lib/budgets/year';

/** The year of a page's address. Called before anything is asked of the database: no budget can have any other year. */
export function budgetYearParam(text: string): number {
  return readBudgetYear(text, new Date()) ?? notFound();
}
