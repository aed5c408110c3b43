import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { OfficeView } from '@/lib/municipalities/view';
import type { CycleView } from '@/lib/participatory-budget/cycle-queries';
import { deadlineOf } from '@/lib/participatory-budget/deadline';
import { phaseOf } from '@/lib/participatory-budget/phases';
import type { SubmitRefusal } from '@/lib/participatory-budget/policy';
import { HowToReachLevel } from '../residency/how-to-reach-level';
import { ButtonLink } from '../ui/button-link';
import { Notice } from '../ui/notice';

type RefusalNoticeProps = {
  t: Translate;
  locale: Locale;
  refusal: SubmitRefusal;
  cycle: CycleView;
  now: Date;
  links: { settlement: string; proposals: string; mine: string };
  /** Where a missing level is reached. */
  counter: { municipality: string; office: OfficeView | null };
};

/** Why one cannot submit now: the reason, the rule and its act, and the one thing that can be done about it. */
export function RefusalNotice({ t, locale, refusal, cycle, now, links, counter }: RefusalNoticeProps) {
  const act = inLocale(cycle.act, locale);
  const collect = phaseOf(cycle.phases, 'collect');
  const opens =
    refusal === 'phase_not_open' && collect && collect.opensAt > now
      ? deadlineOf(new Date(collect.opensAt.getTime() + 1), now, locale)
      : null;
  const needed =
    refusal === 'residency_required' ? 'residency' : refusal === 'national_required' ? 'national' : null;
  return (
    <>
      <Notice
        kind="refusal"
        title={t('proposals:refusal.title')}
        basis={
          <>
            {t('proposals:refusal.basis')} <span lang={act.lang}>{act.text}</span>
          </>
        }
      >
        <p>{t(`proposals:refusal.${refusal}`)}</p>
        {opens && (
          <p>
            {t('proposals:cycle.from')}: <time dateTime={opens.dateTime}>{opens.text}</time>
          </p>
        )}
      </Notice>
      {needed ? (
        <div className="mt-6">
          <HowToReachLevel {...{ t, locale, needed }} {...counter} />
        </div>
      ) : (
        <p className="mt-6">{wayOut(t, refusal, links)}</p>
      )}
    </>
  );
}

function wayOut(t: Translate, refusal: SubmitRefusal, links: RefusalNoticeProps['links']) {
  switch (refusal) {
    case 'settlement_required':
      return <ButtonLink href={links.settlement}>{t('proposals:refusal.choose_settlement')}</ButtonLink>;
    case 'limit_reached':
      return <ButtonLink href={links.mine}>{t('proposals:refusal.see_mine')}</ButtonLink>;
    case 'sign_in_required':
    case 'other_municipality':
    case 'residency_required':
    case 'national_required':
    case 'phase_not_open':
    case 'deadline_passed':
      return (
        <ButtonLink href={links.proposals} variant="secondary">
          {t('proposals:refusal.to_proposals')}
        </ButtonLink>
      );
    default:
      return refusal satisfies never;
  }
}
