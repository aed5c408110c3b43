import type { Translate } from '@/lib/i18n/translate';
import { type ProposalState, stateTone } from '@/lib/participatory-budget/states';
import { Status } from '../ui/status';

/** Where a proposal stands, in the words of the term base. */
export function ProposalStatus({ t, state }: { t: Translate; state: ProposalState }) {
  return <Status tone={stateTone(state)}>{t(`proposals:state.${state}`)}</Status>;
}
