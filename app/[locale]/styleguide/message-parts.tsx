import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { CardGrid } from '@/components/ui/card-grid';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { NextStep } from '@/components/ui/next-step';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import type { Translate } from '@/lib/i18n/translate';

const STATUSES = [
  { tone: 'neutral', keys: ['draft', 'closed', 'withdrawn'] },
  { tone: 'active', keys: ['announced', 'open', 'in_progress', 'in_review'] },
  { tone: 'good', keys: ['accepted', 'partly_accepted', 'completed', 'published'] },
  { tone: 'attention', keys: ['postponed', 'referred'] },
  { tone: 'bad', keys: ['rejected', 'cancelled', 'overdue'] },
] as const;

export function MessageParts({ t }: { t: Translate }) {
  return (
    <>
      <Section id="notices" title={t('styleguide:parts.notices')}>
        <div className="grid gap-4">
          <Notice title={t('styleguide:notice.info')}>
            <p>{t('styleguide:notice.info_text')}</p>
          </Notice>
          <Notice kind="success" title={t('styleguide:notice.success')}>
            <p>{t('styleguide:notice.success_text')}</p>
          </Notice>
          <Notice kind="warning" title={t('styleguide:notice.warning')}>
            <p>{t('styleguide:notice.warning_text')}</p>
          </Notice>
          <Notice kind="refusal" title={t('styleguide:notice.refusal')} basis={t('styleguide:notice.basis')}>
            <p>{t('styleguide:notice.refusal_text')}</p>
          </Notice>
          <Notice kind="warning" title={t('styleguide:notice.info')} />
        </div>
      </Section>
      <Section id="next" title={t('styleguide:parts.next')}>
        <NextStep id="undated" title={t('styleguide:next.undated')}>
          <p>{t('styleguide:next.undated_text')}</p>
        </NextStep>
      </Section>
      <Section id="statuses" title={t('styleguide:parts.statuses')}>
        <ul className="flex flex-wrap gap-3">
          {STATUSES.flatMap(({ tone, keys }) =>
            keys.map((key) => (
              <li key={key}>
                <Status tone={tone}>{t(`status.${key}`)}</Status>
              </li>
            )),
          )}
          <li>
            <Badge>{t('ui.translation_due')}</Badge>
          </li>
        </ul>
      </Section>
      <Section
        id="cards"
        title={t('styleguide:parts.cards')}
        action={
          <Link href="#cards" alone>
            {t('styleguide:show_all')}
          </Link>
        }
      >
        <CardGrid label={t('styleguide:card.grid')} items={exampleCards(t)} />
        <div className="mt-5">
          <EmptyState
            title={t('styleguide:card.empty')}
            action={
              <ButtonLink href="#cards" variant="secondary">
                {t('styleguide:card.empty_action')}
              </ButtonLink>
            }
          >
            <p>{t('styleguide:card.empty_text')}</p>
          </EmptyState>
        </div>
      </Section>
    </>
  );
}

function exampleCards(t: Translate) {
  return [
    {
      key: 'hearing',
      card: (
        <Card
          title={t('styleguide:card.hearing')}
          href="#next"
          top={
            <>
              <Status tone="active">{t('status.announced')}</Status>
              <span>12.12.2026, 14:30</span>
            </>
          }
          foot={t('styleguide:card.hearing_place')}
        >
          <p>{t('styleguide:card.hearing_text')}</p>
        </Card>
      ),
    },
    {
      key: 'proposal',
      card: (
        <Card
          title={t('styleguide:card.proposal')}
          href="#forms"
          top={<Status tone="good">{t('status.accepted')}</Status>}
          foot={t('styleguide:card.proposal_foot')}
        >
          <p>{t('styleguide:card.proposal_text')}</p>
        </Card>
      ),
    },
    {
      key: 'decision',
      card: (
        <Card
          title={t('styleguide:card.decision_title')}
          href="#tables"
          top={
            <>
              <Badge>{t('styleguide:card.decision')}</Badge>
              <span>14.01.2026</span>
            </>
          }
        />
      ),
    },
    {
      key: 'contacts',
      card: (
        <Card title={t('styleguide:card.unlinked')} foot={t('styleguide:card.unlinked_text')}>
          <p>{t('styleguide:fact.phone_value')}</p>
        </Card>
      ),
    },
  ];
}
