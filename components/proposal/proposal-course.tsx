import { dayOf } from '@/lib/clock';
import { shortDate } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translate';
import type { ProposalEventView } from '@/lib/participatory-budget/proposal-view';
import type { ProposalState } from '@/lib/participatory-budget/states';
import { Section } from '../ui/section';
import { Timeline } from '../ui/timeline';
import { reasonText } from './reason-text';

/** How the proposal went, one dated step after another; the present one is marked. */
export function ProposalCourse({ t, events }: { t: Translate; events: readonly ProposalEventView[] }) {
  return (
    <Section id="course" title={t('proposals:page.timeline')}>
      <Timeline
        label={t('proposals:page.timeline')}
        entries={events.map(({ id, at, state, reason }, index) => ({
          key: id,
          date: shortDate(dayOf(at)),
          dateTime: dayOf(at),
          title: eventText(t, state),
          children: reason && reasonText(t, reason),
          state: index === events.length - 1 ? ('current' as const) : ('past' as const),
        }))}
      />
    </Section>
  );
}

function eventText(t: Translate, state: ProposalState): string {
  return state === 'submitted' ? t('proposals:event.submitted') : t(`proposals:state.${state}`);
}
