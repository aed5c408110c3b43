import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { versionName } from '@/components/budget/version-name';
import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { type Column, Table } from '@/components/ui/table';
import { whyNotDecide } from '@/lib/approvals/policy';
import { requireView } from '@/lib/auth/guards';
import { getPublication, type PublicationView } from '@/lib/budgets/staff-queries';
import { dayOf } from '@/lib/clock';
import { localeParam } from '@/lib/http/locale-param';
import { oneParam } from '@/lib/http/one-param';
import { amount, longDate, unitName } from '@/lib/i18n/format';
import { inLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { rolesWith } from '@/lib/identity/rights';
import { paths } from '@/lib/paths';
import { decide } from '../../actions';

type Props = {
  params: Promise<{ locale: string; municipality: string; approval: string }>;
  searchParams: Promise<{ answer?: string | string[] }>;
};
type Line = PublicationView['lines'][number];

const MEASURES = ['planTyiyn', 'adjustedTyiyn', 'executedTyiyn'] as const;
const SIDES = ['revenue', 'expenditure', 'financing'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('people:publication.title')} – ${t('site.name')}` };
}

/** What the second person approves, whole: the document's facts and every line; then two buttons. */
export default async function PublicationPage({ params, searchParams }: Props) {
  const { locale: code, municipality: slug, approval: id } = await params;
  const locale = localeParam(code);
  const here = paths.staffPublication(locale, slug, id);
  const { actor, municipality } = await requireView(locale, here, slug, ...rolesWith('budget.approve'));
  const publication = await getPublication(municipality.id, id);
  if (!publication) notFound();
  const { approval, version, lines, hash } = publication;
  const roles = rolesWith('budget.approve');
  const refusal = whyNotDecide(actor, approval, { roles, payloadHash: hash }, new Date());
  const justAnswered = oneParam((await searchParams).answer) !== '';
  const t = translator(locale);
  const measures = MEASURES.filter((measure) => lines.some((line) => line[measure] !== null));
  const columns: Column<Line>[] = [
    { key: 'code', header: t('people:publication.code'), cell: ({ code }) => code ?? '' },
    {
      key: 'name',
      header: t('people:publication.line'),
      rowHeader: true,
      cell: ({ name }) => {
        const { text, lang } = inLocale(name, locale);
        return <span lang={lang}>{text}</span>;
      },
    },
    ...measures.map(
      (measure): Column<Line> => ({
        key: measure,
        header: t(`people:publication.${measure}`),
        numeric: true,
        cell: (line) => {
          const value = line[measure];
          return value === null ? '–' : amount(value, version.unit);
        },
      }),
    ),
  ];
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.staffPublication(l, slug, id)}
      municipality={municipality}
      crumbs={[
        { text: t('staff:desk.title'), href: paths.staffMunicipality(locale, slug) },
        { text: t('people:budgets.title'), href: paths.staffBudgets(locale, slug) },
        { text: t('people:publication.title') },
      ]}
    >
      {refusal && (
        <Notice kind="refusal" live={justAnswered} title={t(`people:refusal.${refusal}`)}>
          {refusal === 'own_request' && <p>{t('people:publication.own_request_body')}</p>}
          {refusal === 'changed_meanwhile' && <p>{t('people:publication.changed_body')}</p>}
        </Notice>
      )}
      <PageHeading
        title={t('people:publication.title')}
        lead={`${version.year}. ${versionName(version, t)}`}
      />
      <DescriptionList
        entries={[
          { term: t('people:publication.act_title'), detail: inLocale(version.actTitle, locale).text },
          { term: t('people:publication.act'), detail: version.act },
          { term: t('people:publication.asked_by'), detail: approval.askedBy },
          { term: t('people:publication.asked_at'), detail: longDate(dayOf(approval.askedAt), locale) },
          { term: t('people:publication.expires'), detail: longDate(dayOf(approval.expiresAt), locale) },
        ]}
      />
      {!refusal && (
        <form action={decide} className="mt-8">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="municipality" value={slug} />
          <input type="hidden" name="approval" value={approval.id} />
          <input type="hidden" name="seen" value={hash} />
          <p className="mb-4 max-w-text">{t('people:publication.check')}</p>
          <ButtonRow>
            <Button name="decision" value="approved">
              {t('people:publication.approve')}
            </Button>
            <Button name="decision" value="refused" variant="secondary">
              {t('people:publication.refuse')}
            </Button>
            <ButtonLink href={paths.staffBudgets(locale, slug)} variant="quiet">
              {t('ui.back')}
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
      {SIDES.map((side) => {
        const rows = lines.filter((line) => line.side === side);
        return (
          rows.length > 0 && (
            <Section key={side} id={side} title={t(`budget:side.${side}`)}>
              <Table
                id={`lines-${side}`}
                caption={`${t(`budget:side.${side}`)}, ${unitName(version.unit, locale)}`}
                columns={columns}
                rows={rows}
                rowKey={(line) => line.id}
                rowClass={({ level }) => (level === 'total' ? 'row-strong' : undefined)}
              />
            </Section>
          )
        );
      })}
    </PageShell>
  );
}
