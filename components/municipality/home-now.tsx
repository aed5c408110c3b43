import type { HearingCardView } from '@/lib/hearings/view';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { MunicipalityView } from '@/lib/municipalities/view';
import type { CycleView } from '@/lib/participatory-budget/cycle-queries';
import { cycleState, isOpen } from '@/lib/participatory-budget/phases';
import { paths } from '@/lib/paths';
import { HearingCard } from '../hearing/hearing-card';
import { CycleNow } from '../proposal/cycle-now';
import { CardGrid } from '../ui/card-grid';
import { EmptyState } from '../ui/empty-state';
import { Link } from '../ui/link';
import { Section } from '../ui/section';

type HomeNowProps = {
  t: Translate;
  locale: Locale;
  municipality: MunicipalityView;
  cycle: CycleView | null;
  hearings: readonly HearingCardView[];
  now: Date;
};

/** What is open now and until when, and the hearings to come: the first thing that a resident wants to know. */
export function HomeNow({ t, locale, municipality: { slug, validTo }, cycle, hearings, now }: HomeNowProps) {
  const running = cycle && cycleState(cycle.phases, now) === 'current' ? cycle : null;
  const proposing =
    running && isOpen(running.phases, 'collect', now) ? paths.newProposal(locale, slug) : null;
  const card = (hearing: HearingCardView) => (
    <HearingCard {...{ t, locale, hearing, now }} level={3} href={paths.hearing(locale, slug, hearing.id)} />
  );
  if (!running && hearings.length === 0) {
    // A merged municipality says at the top where its new things are.
    if (validTo) return null;
    return (
      <Section id="now" title={t('municipality:home.now')}>
        <EmptyState title={t('municipality:home.nothing_now')}>
          <p>{t('municipality:home.nothing_now_body')}</p>
        </EmptyState>
      </Section>
    );
  }
  return (
    <>
      {running && (
        <div className="mt-8">
          <CycleNow {...{ t, locale, now }} phases={running.phases} href={proposing} />
        </div>
      )}
      {hearings.length > 0 && (
        <Section
          id="hearings"
          title={t('municipality:home.next_hearing')}
          action={
            <Link alone href={paths.hearings(locale, slug)}>
              {t('municipality:home.all_hearings')}
            </Link>
          }
        >
          <CardGrid
            wide={hearings.length === 1}
            items={hearings.map((hearing) => ({ key: hearing.id, card: card(hearing) }))}
          />
        </Section>
      )}
    </>
  );
}
