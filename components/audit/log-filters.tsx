import type { LogFilter } from '@/lib/action-log/input';
import type { AuditAction, AuditSubject } from '@/lib/action-log/view';
import type { Translate } from '@/lib/i18n/translate';
import { Filters } from '../ui/filters';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';
import { ACTIONS, SUBJECTS } from './words';

type LogFiltersProps = {
  t: Translate;
  filter: LogFilter;
  people: readonly { id: string; name: string }[];
  badDays: readonly ('from' | 'to')[];
  /** The page without a filter. */
  reset: string;
};

/** Person, action, subject and period; the address keeps the choice. */
export function LogFilters({ t, filter, people, badDays, reset }: LogFiltersProps) {
  const { page: _, ...chosen } = filter;
  const isFiltered = Object.values(chosen).some((value) => value !== '');
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'ru');
  const actions = ACTIONS.map((action: AuditAction) => ({
    value: action,
    label: t(`audit:action.${action}`),
  }));
  const subjects = SUBJECTS.map((subject: AuditSubject) => ({
    value: subject,
    label: t(`audit:subject.${subject}`),
  }));
  return (
    <Filters
      label={t('audit:log.filter')}
      submit={t('ui.filter_show')}
      {...(isFiltered ? { reset: { href: reset, text: t('ui.filter_reset') } } : {})}
    >
      <Select
        name="person"
        label={t('audit:log.person')}
        placeholder={t('audit:log.anyone')}
        defaultValue={filter.person}
        options={[
          ...people.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'resident', label: t('audit:log.resident') },
          { value: 'system', label: t('audit:log.system') },
        ]}
      />
      <Select
        name="action"
        label={t('audit:log.action_label')}
        placeholder={t('audit:log.any_action')}
        defaultValue={filter.action}
        options={actions.sort(byLabel)}
      />
      <Select
        name="subject"
        label={t('audit:log.subject_label')}
        placeholder={t('audit:log.any_subject')}
        defaultValue={filter.subject}
        options={subjects.sort(byLabel)}
      />
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          name={name}
          label={t(`audit:log.${name}`)}
          defaultValue={filter[name]}
          width="medium"
          error={badDays.includes(name) ? t('audit:log.bad_day') : undefined}
        />
      ))}
    </Filters>
  );
}
