import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { TabsNav } from '@/components/ui/tabs-nav';
import type { Translate } from '@/lib/i18n/translate';

export function WayParts({ t }: { t: Translate }) {
  const words = {
    previous: t('pagination.previous'),
    next: t('pagination.next'),
    page: t('pagination.page'),
  };
  return (
    <Section id="ways" title={t('styleguide:parts.ways')}>
      <div className="grid gap-6">
        <ButtonRow>
          <Button type="button">{t('styleguide:button.primary')}</Button>
          <Button type="button" variant="secondary">
            {t('styleguide:button.secondary')}
          </Button>
          <Button type="button" variant="danger">
            {t('styleguide:button.danger')}
          </Button>
          <Button type="button" variant="quiet">
            {t('styleguide:button.quiet')}
          </Button>
        </ButtonRow>
        <ButtonRow>
          <ButtonLink href="#ways" icon="download">
            {t('styleguide:button.csv')}
          </ButtonLink>
          <ButtonLink href="#ways" variant="secondary" icon="calendar">
            {t('ui.subscribe')}
          </ButtonLink>
          <ButtonLink href="#ways" variant="quiet" icon="print">
            {t('ui.print')}
          </ButtonLink>
        </ButtonRow>
        <div>
          <Link href="#ways" alone>
            {t('styleguide:show_all')}
          </Link>
        </div>
        <Breadcrumb
          label={`${t('ui.breadcrumb')} 2`}
          crumbs={[
            { text: t('header.municipalities'), href: '#ways' },
            { text: t('sections.hearings'), href: '#ways' },
            { text: t('styleguide:card.hearing') },
          ]}
        />
        <TabsNav
          label={t('styleguide:tabs.label')}
          tabs={[
            { href: '#ways', text: t('styleguide:tabs.all'), current: true },
            { href: '#tabs-open', text: t('styleguide:tabs.open'), count: 3 },
            { href: '#tabs-past', text: t('styleguide:tabs.past'), count: 128 },
          ]}
        />
        <Pagination
          label={t('pagination.label')}
          page={5}
          pageCount={12}
          href={(page) => `#page-${page}`}
          words={words}
        />
        <Pagination
          label={`${t('pagination.label')} 2`}
          page={1}
          pageCount={2}
          href={(page) => `#page-${page}`}
          words={words}
        />
      </div>
    </Section>
  );
}
