import { isDay } from '@/lib/clock';
import { amountWithUnit, shortDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { KnownWorkView } from '@/lib/participatory-budget/works-queries';
import { Link } from '../ui/link';
import { Provenance } from '../ui/provenance';
import { Section } from '../ui/section';

type KnownWorksProps = { t: Translate; locale: Locale; works: readonly KnownWorkView[] };

/** Works known from the press and official sites, plainly set apart from what residents propose here. Nothing when none is known. */
export function KnownWorks({ t, locale, works }: KnownWorksProps) {
  if (works.length === 0) return null;
  return (
    <Section id="known-works" title={t('proposals:works.title')} lead={t('proposals:works.lead')}>
      <ul className="grid gap-8">
        {works.map((work) => {
          const title = inLocale(work.title, locale);
          return (
            <li key={work.key}>
              <h3 lang={title.lang}>{title.text}</h3>
              <p>
                {[categoryText(t, work.category), stateText(t, work.state)].join(' · ')}
                {work.costTyiyn !== null && (
                  <>
                    {' · '}
                    <span className="number">{amountWithUnit(work.costTyiyn, 'som', locale)}</span>
                  </>
                )}
              </p>
              <Provenance
                facts={[
                  { label: t('proposals:works.place'), value: <span lang="ky">{work.placePrinted}</span> },
                  { label: t('proposals:works.year'), value: work.year },
                  {
                    label: t('proposals:works.date'),
                    value: work.date && isDay(work.date) ? shortDate(work.date) : null,
                  },
                  {
                    label: t('proposals:works.funding'),
                    value: work.funding && <span lang="ky">{work.funding}</span>,
                  },
                  {
                    label: t('proposals:works.source'),
                    value: work.source && <Source address={work.source} />,
                  },
                ]}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Some sources are known only by the name of their site. */
function Source({ address }: { address: string }) {
  if (!/^https?:\/\//.test(address)) return address;
  return (
    <Link href={address} external>
      {new URL(address).hostname.replace(/^www\./, '')}
    </Link>
  );
}

type StateKey = 'completed';
type CategoryKey = 'road';

/** The words of the data file; tests/unit/prisma/loaders/works.test.ts sees to it that each has its text. */
function stateText(t: Translate, state: string): string {
  return t(`proposals:works.state.${state as StateKey}`);
}

function categoryText(t: Translate, category: string): string {
  return t(`proposals:works.category.${category as CategoryKey}`);
}
