import { DateParts } from '@/components/ui/date-parts';
import { Fieldset } from '@/components/ui/fieldset';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { LOCALES } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { TEXT_LIMITS } from '@/lib/participatory-budget/limits';
import { TOPICS } from '@/lib/participatory-budget/topics';

/** What every part of the form gets: the words, what was typed, and what is to be put right. */
export type PartProps = {
  t: Translate;
  value: (name: string) => string;
  error: (name: string) => string | undefined;
};

/** What is proposed, where, for whom, and how. */
export function MatterParts({ t, value, error, settlements }: PartProps & { settlements: SelectOption[] }) {
  const field = (name: 'title' | 'place' | 'problem' | 'beneficiaries' | 'plan') => ({
    name,
    label: t(`proposals:form.field.${name}`),
    error: error(name),
    defaultValue: value(name),
    required: true,
  });
  const limit = (characters: number) => t('form.limit', { limit: characters });
  const date = (name: 'planFrom' | 'planTo') => ({
    name,
    legend: t(`proposals:form.field.${name}`),
    error: error(name),
    required: true,
    labels: { day: t('date.day'), month: t('date.month'), year: t('date.year') },
    defaultValues: { day: value(`${name}-day`), month: value(`${name}-month`), year: value(`${name}-year`) },
  });
  return (
    <>
      <Fieldset id="part-what" legend={t('proposals:form.part_what')}>
        <RadioGroup
          name="language"
          legend={t('proposals:form.field.language')}
          error={error('language')}
          defaultValue={value('language')}
          options={LOCALES.map((language) => ({
            value: language,
            label: <span lang={language}>{t(`languages.${language}`)}</span>,
          }))}
        />
        <TextInput
          {...field('title')}
          hint={`${t('proposals:form.hint.title')} ${limit(TEXT_LIMITS.title)}`}
          autoComplete="off"
        />
        <Select
          name="topic"
          label={t('proposals:form.field.topic')}
          error={error('topic')}
          placeholder={t('ui.choose')}
          defaultValue={value('topic')}
          required
          options={TOPICS.map((topic) => ({ value: topic, label: t(`proposals:topic.${topic}`) }))}
        />
        <Textarea
          {...field('problem')}
          hint={t('proposals:form.hint.problem')}
          limit={limit(TEXT_LIMITS.problem)}
          rows={7}
        />
      </Fieldset>
      <Fieldset id="part-where" legend={t('proposals:form.part_where')}>
        <Select
          name="settlementId"
          label={t('proposals:form.field.settlementId')}
          error={error('settlementId')}
          placeholder={t('ui.choose')}
          defaultValue={value('settlementId')}
          required
          options={settlements}
        />
        <TextInput {...field('place')} hint={t('proposals:form.hint.place')} autoComplete="off" />
      </Fieldset>
      <Fieldset id="part-whom" legend={t('proposals:form.part_whom')}>
        <Textarea {...field('beneficiaries')} limit={limit(TEXT_LIMITS.beneficiaries)} rows={3} />
        <TextInput
          name="beneficiaryCount"
          label={t('proposals:form.field.beneficiaryCount')}
          mark={t('ui.optional')}
          error={error('beneficiaryCount')}
          defaultValue={value('beneficiaryCount')}
          inputMode="numeric"
          autoComplete="off"
          width="short"
        />
      </Fieldset>
      <Fieldset id="part-plan" legend={t('proposals:form.part_plan')}>
        <Textarea
          {...field('plan')}
          hint={t('proposals:form.hint.plan')}
          limit={limit(TEXT_LIMITS.plan)}
          rows={6}
        />
        <DateParts {...date('planFrom')} />
        <DateParts {...date('planTo')} />
      </Fieldset>
    </>
  );
}
