import { dayOf } from '@/lib/clock';
import { amount, shortDate, unitName, wholeNumber } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { CycleView } from '@/lib/participatory-budget/cycle-queries';
import { currentPhase, phaseState } from '@/lib/participatory-budget/phases';
import { paths } from '@/lib/paths';
import { DescriptionList } from '../ui/description-list';
import { KeyFigures } from '../ui/key-figures';
import { ProgressSteps } from '../ui/progress-steps';
import { CycleNow } from './cycle-now';

type CycleHeadProps = { t: Translate; locale: Locale; slug: string; cycle: CycleView; now: Date };

/** A cycle at a glance: what is open and until when with the one thing to do, the money, the phases, the act. */
export function CycleHead({ t, locale, slug, cycle, now }: CycleHeadProps) {
  const act = inLocale(cycle.act, locale);
  const collecting = currentPhase(cycle.phases, now)?.kind === 'collect';
  return (
    <div className="grid gap-8">
      <CycleNow
        {...{ t, locale, now }}
        phases={cycle.phases}
        href={collecting ? paths.newProposal(locale, slug) : null}
      />
      <KeyFigures
        figures={[
          {
            label: t('proposals:cycle.money'),
            value: amount(cycle.moneyTyiyn, 'som'),
            unit: unitName('som', locale),
            meaning: t('proposals:cycle.money_meaning'),
          },
          {
            label: t('proposals:cycle.cap'),
            value: amount(cycle.capTyiyn, 'som'),
            unit: unitName('som', locale),
            meaning: t('proposals:cycle.cap_meaning'),
          },
          {
            label: t('proposals:cycle.per_person'),
            value: wholeNumber(cycle.proposalsPerPerson),
            meaning: t('proposals:cycle.per_person_meaning'),
          },
        ]}
      />
      <ProgressSteps
        label={t('proposals:cycle.phases')}
        words={{ done: t('steps.done'), current: t('steps.current'), upcoming: t('steps.upcoming') }}
        steps={cycle.phases.map((phase) => ({
          text: t(`proposals:phase.${phase.kind}`),
          state: phaseState(phase, now),
          detail: t('proposals:cycle.phase_dates', {
            from: shortDate(dayOf(phase.opensAt)),
            to: shortDate(dayOf(new Date(phase.closesAt.getTime() - 1))),
          }),
        }))}
      />
      <DescriptionList entries={[{ term: t('proposals:cycle.act'), detail: act.text, lang: act.lang }]} />
    </div>
  );
}
