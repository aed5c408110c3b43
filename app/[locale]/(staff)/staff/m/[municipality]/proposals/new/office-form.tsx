'use client';

import {
  type OfficeParts,
  ProposalForm,
  type ProposalFormProps,
} from '@/app/[locale]/(resident)/m/[municipality]/proposals/new/form';
import { Checkbox } from '@/components/ui/checkbox';
import { Fieldset } from '@/components/ui/fieldset';
import { FileInput } from '@/components/ui/file-input';
import { TextInput } from '@/components/ui/text-input';

/** The resident's own form, and below it what only the office adds: the signed sheet and who its author is. */
export function OfficeForm(props: ProposalFormProps) {
  return (
    <ProposalForm
      {...props}
      office={(parts) => <OfficePart {...parts} accept={props.accept} sheetAttempt={props.attempt} />}
    />
  );
}

type OfficePartProps = OfficeParts & { accept: string; sheetAttempt: string };

/** The number is never drawn again: after any answer its field is empty. */
function OfficePart({ t, value, error, state, accept, sheetAttempt }: OfficePartProps) {
  return (
    <Fieldset id="part-office" legend={t('proposals:office.part')}>
      <input type="hidden" name="sheetAttempt" value={value('sheetAttempt') || reversed(sheetAttempt)} />
      {state.sheet && (
        <p>
          {t('proposals:office.received')}: {state.sheet.originalName}
        </p>
      )}
      <FileInput
        name="sheet"
        label={t('proposals:form.field.sheet')}
        hint={t('proposals:form.hint.sheet')}
        error={error('sheet')}
        accept={accept}
        required={!state.sheet}
      />
      <TextInput
        name="personalNumber"
        label={t('proposals:form.field.personalNumber')}
        hint={t('proposals:form.hint.personalNumber')}
        error={error('personalNumber')}
        inputMode="numeric"
        autoComplete="off"
        width="medium"
        required
      />
      {(state.refusal === 'number_unusual' || value('looked')) && (
        <Checkbox name="looked" label={t('proposals:form.field.looked')} error={error('looked')} />
      )}
      <Checkbox
        name="seen"
        label={t('proposals:form.field.seen')}
        error={error('seen')}
        defaultChecked={value('seen') === 'yes'}
        required
      />
    </Fieldset>
  );
}

/** The sheet must not be taken for one of the files that are published, so it comes under an attempt of its own. */
function reversed(attempt: string): string {
  return attempt.replace(/[0-9a-f]/g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16));
}
