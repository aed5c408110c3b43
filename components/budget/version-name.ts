import type { BudgetPhase } from '@/lib/budgets/phases';
import type { Translate } from '@/lib/i18n/translate';

/** "Approved budget", "Amended budget № 2". */
export function versionName(version: { phase: BudgetPhase; ordinal: number }, t: Translate): string {
  const phase = t(`budget:phase.${version.phase}`);
  return version.ordinal === 1 ? phase : t('budget:phase_numbered', { phase, number: version.ordinal });
}
