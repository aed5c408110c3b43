'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { SelectOption } from '@/components/ui/select';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { AuthorPart } from './author-part';
import { CostsPart } from './costs-part';
import { FilesPart } from './files-part';
import type { ProposalFormState } from './form-state';
import { MatterParts, type PartProps } from './matter-parts';
import { problemsOf } from './problems';

export type ProposalFormProps = {
  locale: Locale;
  municipality: string;
  /** Of a proposal that is being completed; empty for a new one. */
  proposalId: string;
  /** Minted by the page; after the first try the one that was sent stays. */
  attempt: string;
  title: string;
  submit: string;
  heading: ReactNode;
  action: (before: ProposalFormState, form: FormData) => Promise<ProposalFormState>;
  initial: ProposalFormState;
  settlements: SelectOption[];
  capTyiyn: string;
  accept: string;
  megabytes: number;
  /** What stands before the button besides: the office's own part, when it enters for a resident. */
  office?: (parts: OfficeParts) => ReactNode;
};

export type OfficeParts = PartProps & { state: ProposalFormState };

/** A resident's proposal on one page in clear parts. Works as a plain form; with JavaScript it also counts the sums while one types. */
export function ProposalForm({
  heading,
  title,
  submit,
  action,
  initial,
  attempt,
  ...props
}: ProposalFormProps) {
  const t = useTexts();
  const [state, send] = useFormAction(action, initial);
  const { typed } = state;
  const problems = problemsOf(t, state);
  const value = (name: string) => typed[name]?.[0] ?? '';
  const error = (name: string) => problems.find(({ field }) => field === name)?.message;
  const parts = { t, value, error };
  return (
    <>
      <title>{problems.length > 0 ? t('form.title', { count: problems.length, title }) : title}</title>
      <ErrorSummary
        title={t('form.errors', { count: problems.length })}
        problems={problems.map(({ field, summary }) => ({ field, message: summary }))}
      />
      {heading}
      <form action={send} noValidate className="form">
        <input type="hidden" name="locale" value={props.locale} />
        <input type="hidden" name="municipality" value={props.municipality} />
        <input type="hidden" name="proposal" value={props.proposalId} />
        <input type="hidden" name="attempt" value={value('attempt') || attempt} />
        {/* Enter in a field sends the form, it does not add rows: the first button of a form is the one that Enter presses. */}
        <button
          type="submit"
          name="intent"
          value="send"
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
        />
        {/* Drawn anew after each answer: a select and ticked boxes keep what was chosen only then. */}
        <div key={state.round} className="grid gap-10">
          <MatterParts {...parts} settlements={props.settlements} />
          <CostsPart
            {...parts}
            locale={props.locale}
            rows={state.rows}
            addedFrom={state.addedFrom}
            capTyiyn={props.capTyiyn}
          />
          <FilesPart
            {...parts}
            files={state.files}
            dropped={typed.drop ?? []}
            accept={props.accept}
            megabytes={props.megabytes}
          />
          <AuthorPart {...parts} office={Boolean(props.office)} />
          {props.office?.({ ...parts, state })}
        </div>
        {!props.office && <p className="text-muted">{t('proposals:form.submit_note')}</p>}
        <ButtonRow>
          <Button name="intent" value="send">
            {submit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
