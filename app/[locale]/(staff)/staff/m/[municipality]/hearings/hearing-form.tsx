'use client';

import type { ReactNode } from 'react';
import { TooEarly } from '@/components/hearing/too-early';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import type { SelectOption } from '@/components/ui/select';
import type { Day } from '@/lib/clock';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { RuleView } from '@/lib/legal-rules/rule';
import type { HearingFormState } from './form-state';
import { MaterialsPart } from './materials-part';
import { NotePart } from './note-part';
import { OfficePart } from './office-part';
import { ParticipationPart } from './participation-part';
import { problemsOf } from './problems';
import { SittingsPart } from './sittings-part';
import { SubjectPart } from './subject-part';

export type PartProps = {
  t: Translate;
  value: (name: string) => string;
  error: (name: string) => string | undefined;
};

export type HearingFormProps = {
  locale: Locale;
  municipality: string;
  /** Empty for a new one. */
  hearingId: string;
  attempt: string;
  /** What the page has seen: a colleague's later change is not overwritten. */
  seen: string;
  /** A published notice is changed with a note; a draft is only saved. */
  published: boolean;
  title: string;
  submit: string;
  heading: ReactNode;
  back: string;
  action: (before: HearingFormState, form: FormData) => Promise<HearingFormState>;
  initial: HearingFormState;
  settlements: SelectOption[];
  /** Files that the hearing has. */
  materials: { uploadId: string; name: string }[];
  rule: RuleView;
  earliest: Day | null;
  accept: string;
  megabytes: number;
};

/** The notice of a hearing on one page in six parts, both languages side by side. Works as a plain form. */
export function HearingForm({
  heading,
  title,
  submit,
  action,
  initial,
  attempt,
  seen,
  ...props
}: HearingFormProps) {
  const t = useTexts();
  const [state, send, pending] = useFormAction(action, initial);
  const problems = problemsOf(t, state);
  const value = (name: string) => state.typed[name]?.[0] ?? '';
  const error = (name: string) => problems.find(({ field }) => field === name)?.message;
  const parts: PartProps = { t, value, error };
  return (
    <>
      <title>{problems.length > 0 ? t('form.title', { count: problems.length, title }) : title}</title>
      <ErrorSummary title={t('form.errors', { count: problems.length })} problems={problems} />
      {state.refusal && (
        <Notice kind="refusal" live title={t(`hearings:refusal.${state.refusal as 'changed_elsewhere'}`)} />
      )}
      {state.problems.some(({ code }) => code === 'notice_too_short') && (
        <TooEarly t={t} locale={props.locale} rule={props.rule} earliest={props.earliest} />
      )}
      {heading}
      <form action={send} noValidate className="form max-w-page" aria-busy={pending}>
        <input type="hidden" name="locale" value={props.locale} />
        <input type="hidden" name="municipality" value={props.municipality} />
        <input type="hidden" name="hearing" value={props.hearingId} />
        <input type="hidden" name="attempt" value={value('attempt') || attempt} />
        <input type="hidden" name="seen" value={value('seen') || seen} />
        {/* Enter in a field saves, it does not add a sitting: the first button of a form is the one that Enter presses. */}
        <button
          type="submit"
          name="intent"
          value="save"
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
        />
        {/* Drawn anew after each answer: a select keeps what was chosen only then. */}
        <div key={state.round} className="grid gap-12">
          <SubjectPart {...parts} />
          <SittingsPart
            {...parts}
            settlements={props.settlements}
            count={state.sittings}
            added={state.added}
          />
          <ParticipationPart {...parts} />
          <MaterialsPart
            {...parts}
            materials={props.materials}
            removed={(id) => value(`material-${id}-remove`) === 'yes'}
            received={state.received}
            accept={props.accept}
            megabytes={props.megabytes}
          />
          <OfficePart {...parts} />
          {props.published && <NotePart {...parts} />}
        </div>
        <ButtonRow>
          <Button name="intent" value="save">
            {submit}
          </Button>
          <ButtonLink href={props.back} variant="quiet">
            {t('hearings:staff.keep')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
