import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { GrantsTable } from '@/components/people/grants-table';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { requireView } from '@/lib/auth/guards';
import { dayOf } from '@/lib/clock';
import { listPeople } from '@/lib/grants/queries';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { longDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/server';
import { hasRight, rolesWith } from '@/lib/identity/rights';
import { paths } from '@/lib/paths';
import { withdraw } from './actions';
import { peopleCrumbs } from './people-crumbs';
import { PEOPLE_DONE } from './people-done';

type Props = {
  params: Promise<{ locale: string; municipality: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('people:title')} – ${t('site.name')}` };
}

/** Who holds which role here: now, later, no longer; and who has been invited. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale: code, municipality: slug } = await params;
  const locale = localeParam(code);
  const here = paths.staffPeople(locale, slug);
  const { actor, municipality } = await requireView(locale, here, slug, ...rolesWith('people.see'));
  const people = await listPeople(municipality.id, new Date());
  const mayGrant = hasRight(actor, municipality.id, 'people.grant');
  const asked = oneParam((await searchParams).done);
  const doneText = PEOPLE_DONE.find((what) => what === asked);
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffPeople(l, slug)}
      municipality={municipality}
      crumbs={peopleCrumbs(t, locale, slug)}
    >
      {doneText && <Notice kind="success" live title={t(`people:done.${doneText}`)} />}
      <PageHeading title={t('people:title')} lead={t('people:lead')} />
      <ButtonRow>
        {mayGrant && <ButtonLink href={paths.staffGrant(locale, slug)}>{t('people:grant')}</ButtonLink>}
        <Link href={paths.staffRights(locale)} alone>
          {t('people:form.rights')}
        </Link>
      </ButtonRow>
      {(['now', 'future', 'ended'] as const).map(
        (id) =>
          (id === 'now' || people[id].length > 0) && (
            <Section key={id} id={id} title={t(`people:${id}`)}>
              {people[id].length === 0 ? (
                <EmptyState title={t('people:none')}>
                  <p>{t('people:none_body')}</p>
                </EmptyState>
              ) : (
                <GrantsTable
                  {...{ t, locale, id }}
                  grants={people[id]}
                  {...(mayGrant
                    ? {
                        actOf: ({ id: grant, userId }) =>
                          id === 'ended'
                            ? paths.staffHandover(locale, slug, userId)
                            : paths.staffEndGrant(locale, slug, grant),
                      }
                    : {})}
                />
              )}
            </Section>
          ),
      )}
      {people.invited.length > 0 && (
        <Section id="invited" title={t('people:invited')}>
          <ul className="grid gap-4">
            {people.invited.map(({ id, who, role, expiresAt }) => (
              <li key={id} className="grid gap-1">
                <strong>{who}</strong>
                <span>{t(`staff:roles.${role}`)}</span>
                <span className="text-muted">
                  {t('people:column.expires')}: {longDate(dayOf(expiresAt), locale)}
                </span>
                {mayGrant && (
                  <form action={withdraw}>
                    <input type="hidden" name="locale" value={locale} />
                    <input type="hidden" name="municipality" value={slug} />
                    <input type="hidden" name="invitation" value={id} />
                    <Button variant="secondary">{t('people:withdraw')}</Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PageShell>
  );
}
