import type { HearingState } from '@/lib/hearings/states';
import type { Translate } from '@/lib/i18n/translate';
import { Status, type StatusTone } from '../ui/status';

const TONES: Record<HearingState, StatusTone> = {
  draft: 'neutral',
  announced: 'active',
  postponed: 'attention',
  cancelled: 'bad',
  open: 'active',
  held: 'neutral',
  protocol_drafted: 'neutral',
  approved: 'good',
  answers_published: 'good',
  closed: 'neutral',
};

/** Where a hearing stands. `over`: announced, and its day has passed without a word since. */
export function HearingStatus({
  t,
  state,
  over = false,
}: {
  t: Translate;
  state: HearingState;
  over?: boolean;
}) {
  if (over && (state === 'announced' || state === 'open'))
    return <Status tone="neutral">{t('hearings:state.over')}</Status>;
  return <Status tone={TONES[state]}>{t(`hearings:state.${state}`)}</Status>;
}
