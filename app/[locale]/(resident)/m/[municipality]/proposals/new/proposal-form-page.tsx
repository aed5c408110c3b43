import type { ComponentType } from 'react';
import { PageHeading } from '@/components/ui/page-heading';
import { Texts } from '@/lib/i18n/client';
import { amountWithUnit } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import { bundlesFor } from '@/lib/i18n/server';
import type { Translate } from '@/lib/i18n/translate';
import { listSettlements } from '@/lib/municipalities/queries';
import type { MunicipalityView } from '@/lib/municipalities/view';
import type { CycleView } from '@/lib/participatory-budget/cycle-queries';
import { deadlineOf } from '@/lib/participatory-budget/deadline';
import { phaseOf } from '@/lib/participatory-budget/phases';
import { completionDeadline } from '@/lib/participatory-budget/states';
import { ACCEPT_ATTRIBUTE, MAX_FILE_MEGABYTES } from '@/lib/uploads/limits';
import { ProposalForm, type ProposalFormProps } from './form';
import type { ProposalFormState } from './form-state';

type ProposalFormPageProps = {
  t: Translate;
  locale: Locale;
  municipality: MunicipalityView;
  cycle: CycleView;
  /** How many proposals of this person count already. */
  mine: number;
  now: Date;
  title: string;
  submit: string;
  action: (before: ProposalFormState, form: FormData) => Promise<ProposalFormState>;
  initial: ProposalFormState;
  /** The proposal that is being completed. */
  proposalId?: string;
  /** The office enters it for a resident: another form around the same parts. */
  Form?: ComponentType<ProposalFormProps>;
  /** Said to the office below the heading. */
  intro?: string;
};

/** The form with its heading and the rules of the cycle; used for a new proposal and for completing a returned one. */
export async function ProposalFormPage(props: ProposalFormPageProps) {
  const { t, locale, municipality, cycle, mine, now, title, submit, action, initial, proposalId } = props;
  const Form = props.Form ?? ProposalForm;
  const settlements = await listSettlements(municipality.id);
  const closesAt = proposalId
    ? completionDeadline(cycle.phases)
    : (phaseOf(cycle.phases, 'collect')?.closesAt ?? null);
  const name = inLocale(cycle.name, locale);
  const act = inLocale(cycle.act, locale);
  const som = (value: bigint) => amountWithUnit(value, 'som', locale);
  const rules = [
    t('proposals:form.rule_cap', { sum: som(cycle.capTyiyn) }),
    ...(cycle.minTyiyn > 0n ? [t('proposals:form.rule_min', { sum: som(cycle.minTyiyn) })] : []),
    ...(proposalId || props.Form
      ? []
      : [t('proposals:form.rule_count', { count: cycle.proposalsPerPerson, mine })]),
    t('proposals:form.rule_public'),
  ];
  return (
    <Texts locale={locale} bundles={bundlesFor(locale, 'proposals', 'errors', 'common')}>
      <Form
        locale={locale}
        municipality={municipality.slug}
        proposalId={proposalId ?? ''}
        attempt={crypto.randomUUID()}
        title={title}
        submit={submit}
        action={action}
        initial={initial}
        capTyiyn={cycle.capTyiyn.toString()}
        accept={`${ACCEPT_ATTRIBUTE.image},${ACCEPT_ATTRIBUTE.pdf}`}
        megabytes={MAX_FILE_MEGABYTES}
        settlements={settlements.map((settlement) => ({
          value: settlement.id,
          label: inLocale(settlement.name, locale).text,
        }))}
        heading={
          <>
            <PageHeading
              title={title}
              eyebrow={<span lang={name.lang}>{name.text}</span>}
              lead={closesAt && `${t('proposals:next.until')}: ${deadlineOf(closesAt, now, locale).text}`}
            />
            {props.intro && <p className="mb-8 max-w-text">{props.intro}</p>}
            <section aria-labelledby="rules" className="prose mb-8">
              <h2 id="rules">{t('proposals:form.rules')}</h2>
              <ul>
                {rules.map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
              </ul>
              <p className="text-muted">
                {t('proposals:refusal.basis')} <span lang={act.lang}>{act.text}</span>
              </p>
            </section>
          </>
        }
      />
    </Texts>
  );
}
