import { Fieldset } from '@/components/ui/fieldset';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextInput } from '@/components/ui/text-input';
import { NAME_CHOICES } from '@/lib/participatory-budget/public-name';
import type { PartProps } from './matter-parts';

/** Who proposes, and how the name stands on the public page. */
export function AuthorPart({ t, value, error, office }: PartProps & { office: boolean }) {
  return (
    <Fieldset id="part-author" legend={t('proposals:form.part_author')}>
      <TextInput
        name="authorName"
        label={office ? t('proposals:office.author_name') : t('proposals:form.field.authorName')}
        hint={office ? t('proposals:office.author_hint') : t('proposals:form.hint.authorName')}
        error={error('authorName')}
        defaultValue={value('authorName')}
        autoComplete={office ? 'off' : 'name'}
        required
      />
      <RadioGroup
        name="nameChoice"
        legend={office ? t('proposals:office.name_choice') : t('proposals:form.field.nameChoice')}
        error={error('nameChoice')}
        defaultValue={value('nameChoice')}
        options={NAME_CHOICES.map((choice) => ({
          value: choice,
          label: t(`proposals:form.nameChoice.${choice}`),
        }))}
        required
      />
    </Fieldset>
  );
}
