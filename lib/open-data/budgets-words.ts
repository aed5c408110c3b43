import type { BudgetCell } from '@/lib/budgets/columns';
import type { Translate } from '@/lib/i18n/translate';

/** Codes become words in files that people open (Excel); files for machines keep the codes. */
export function inWords(key: string, cell: BudgetCell, t: Translate): BudgetCell {
  if (typeof cell !== 'string') return cell;
  switch (key) {
    case 'phase':
      return t(`budget:phase.${cell as 'approved'}`);
    case 'side':
      return t(`budget:side.${cell as 'revenue'}`);
    case 'level':
      return t(`budget:level.${cell as 'item'}`);
    case 'executionBase':
      return t(`budget:measure.${cell as 'plan'}`);
    // Excel would take "5/2" for the fifth of February.
    case 'actNumber':
      return t('budget:source.act_number', { number: cell });
    default:
      return cell;
  }
}
