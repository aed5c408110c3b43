import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { Card } from '@/components/ui/card';
import { CardGrid } from '@/components/ui/card-grid';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { requireView } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { areasOf, comingTexts, waitingTasks } from './desk';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<{ only?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('staff:desk.title')} – ${t('site.name')}` };
}

/** "What waits for me" in one municipality: what is due, with counts, then the parts of the work that the own roles open. */
export default async function StaffDeskPage({ params, searchParams }: Props) {
  const { locale: language, municipality: slug } = await params;
  const locale = localeParam(language);
  const { actor, municipality } = await requireView(locale, paths.staffMunicipality(locale, slug), slug);
  const roles = actor.grants
    .filter(({ municipalityId }) => municipalityId === municipality.id)
    .map(({ role }) => role);
  const t = translator(locale);
  const tasks = await waitingTasks({ t, locale, municipality, roles, userId: actor.userId, now: new Date() });
  const areas = areasOf({ t, locale, municipality, roles });
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffMunicipality(l, slug)}
      municipality={municipality}
      crumbs={[{ text: t('staff:home.title'), href: paths.staff(locale) }, { text: t('staff:desk.title') }]}
    >
      {oneParam((await searchParams).only) && (
        <Notice kind="refusal" live title={t('staff:desk.only_looks')}>
          <p>{t('staff:desk.only_looks_body')}</p>
        </Notice>
      )}
      <PageHeading
        title={t('staff:desk.title')}
        lead={t('staff:desk.lead')}
        meta={
          <span>
            {t('staff:desk.your_roles')}: {roles.map((role) => t(`staff:roles.${role}`)).join(', ')}
          </span>
        }
      />
      {tasks.length > 0 ? (
        <CardGrid
          label={t('staff:desk.waiting')}
          items={tasks.map(({ key, href, title, count, detail }) => ({
            key,
            card: (
              <Card
                level={2}
                href={href}
                title={title}
                top={<span className="text-3xl font-semibold number">{count}</span>}
              >
                {detail && <p>{detail}</p>}
              </Card>
            ),
          }))}
        />
      ) : (
        <EmptyState title={t('staff:desk.nothing')}>
          {comingTexts({ t, roles }).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </EmptyState>
      )}
      {areas.length > 0 && (
        <Section id="work" title={t('staff:desk.work')}>
          <CardGrid
            items={areas.map(({ key, href, title, body }) => ({
              key,
              card: (
                <Card href={href} title={title}>
                  <p>{body}</p>
                </Card>
              ),
            }))}
          />
        </Section>
      )}
    </PageShell>
  );
}
