import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Checkbox } from '@/components/ui/checkbox';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { DateParts } from '@/components/ui/date-parts';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Fieldset } from '@/components/ui/fieldset';
import { FileInput } from '@/components/ui/file-input';
import { Filters } from '@/components/ui/filters';
import { MoneyInput } from '@/components/ui/money-input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import type { Translate } from '@/lib/i18n/translate';

export function FormParts({ t }: { t: Translate }) {
  return (
    <Section id="forms" title={t('styleguide:parts.forms')}>
      <Filters
        label={t('styleguide:table.filter')}
        submit={t('ui.filter_show')}
        reset={{ href: '#forms', text: t('ui.filter_reset') }}
      >
        <TextInput name="word" label={t('styleguide:table.word')} type="search" />
        <Select
          name="section"
          label={t('styleguide:table.section')}
          placeholder={t('styleguide:tabs.all')}
          options={[{ value: '709', label: t('styleguide:table.education') }]}
        />
      </Filters>
      <div className="mt-8">
        <ErrorSummary
          title={t('form.errors', { count: 4 })}
          problems={[
            { field: 'email', message: t('styleguide:form.email_error') },
            { field: 'who', message: t('styleguide:form.who_error') },
            { field: 'cost', message: t('styleguide:form.cost_error') },
            { field: 'date', message: t('styleguide:form.date_error') },
          ]}
        />
      </div>
      <form className="form" method="get" noValidate>
        <TextInput
          name="title"
          label={t('styleguide:form.title')}
          hint={t('styleguide:form.title_hint')}
          defaultValue={t('styleguide:form.title_value')}
          required
        />
        <Textarea
          name="problem"
          label={t('styleguide:form.problem')}
          hint={t('styleguide:form.problem_hint')}
          limit={t('form.limit', { limit: '2 000' })}
          mark={t('ui.optional')}
        />
        <Questions t={t} />
        <Fieldset id="part" legend={t('styleguide:form.part')}>
          <TextInput
            name="email"
            type="email"
            autoComplete="email"
            label={t('styleguide:form.email')}
            error={t('styleguide:form.email_error')}
            defaultValue="aigul@"
            width="medium"
          />
          <TextInput
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            label={t('styleguide:form.code')}
            width="short"
          />
        </Fieldset>
        <Checkbox
          name="consent"
          label={t('styleguide:form.consent')}
          hint={t('styleguide:form.consent_hint')}
          defaultChecked
        />
        <ButtonRow>
          <Button>{t('ui.submit')}</Button>
          <Button variant="secondary" name="draft" value="yes">
            {t('ui.save_draft')}
          </Button>
        </ButtonRow>
      </form>
    </Section>
  );
}

function Questions({ t }: { t: Translate }) {
  return (
    <>
      <Select
        name="village"
        label={t('styleguide:form.village')}
        placeholder={t('ui.choose')}
        options={[
          {
            label: t('styleguide:form.villages'),
            options: [
              { value: 'ak', label: t('styleguide:form.ak') },
              { value: 'kok', label: t('styleguide:form.kok') },
            ],
          },
          {
            label: t('styleguide:form.towns'),
            options: [{ value: 'jangy', label: t('styleguide:form.jangy') }],
          },
        ]}
      />
      <CheckboxGroup
        name="who"
        legend={t('styleguide:form.who')}
        error={t('styleguide:form.who_error')}
        options={[
          {
            value: 'children',
            label: t('styleguide:form.children'),
            hint: t('styleguide:form.children_hint'),
          },
          { value: 'elders', label: t('styleguide:form.elders') },
          { value: 'all', label: t('styleguide:form.all') },
        ]}
      />
      <RadioGroup
        name="kind"
        legend={t('styleguide:form.kind')}
        defaultValue="draft"
        options={[
          { value: 'draft', label: t('styleguide:form.draft') },
          { value: 'execution', label: t('styleguide:form.execution') },
          { value: 'other', label: t('styleguide:form.other') },
        ]}
      />
      <MoneyInput
        name="cost"
        unit={t('ui.som')}
        label={t('styleguide:form.cost')}
        hint={t('styleguide:form.cost_hint')}
        error={t('styleguide:form.cost_error')}
        defaultValue="612 000"
      />
      <DateParts
        name="date"
        legend={t('styleguide:form.date')}
        hint={t('styleguide:form.date_hint')}
        error={t('styleguide:form.date_error')}
        errorParts={['day']}
        labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
        defaultValues={{ day: '31', month: '11', year: '2026' }}
      />
      <FileInput
        name="files"
        label={t('styleguide:form.files')}
        hint={t('styleguide:form.files_hint')}
        accept="image/*,application/pdf"
        multiple
      />
    </>
  );
}
