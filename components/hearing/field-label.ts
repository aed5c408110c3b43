import { TEXT_FIELDS } from '@/lib/hearings/content';
import type { Translate } from '@/lib/i18n/translate';

const PLAIN = [
  'kind',
  'budgetYear',
  'contact',
  'registrationPhone',
  'registrationDeadline',
  'registrationTime',
  'statementDeadline',
  'translationDue',
  'noteKy',
  'noteRu',
  'files',
] as const;
const OF_SITTING = ['date', 'startsAt', 'endsAt', 'venue', 'settlement'] as const;

/** The name of a field of the hearing's form, as its label has it: for lists of what is missing or wrong. */
export function fieldLabel(t: Translate, field: string): string {
  const plain = PLAIN.find((name) => name === field);
  if (plain) return t(`hearings:form.${plain}`);
  const [, name = field, language] = /^(.+?)(Ky|Ru)$/.exec(field) ?? [];
  const suffix = language ? ` (${t(language === 'Ky' ? 'hearings:form.ky' : 'hearings:form.ru')})` : '';
  const text = TEXT_FIELDS.find((known) => known === name);
  if (text) return t(`hearings:form.${text}`) + suffix;
  const [, number, part] = /^sitting-(\d+)-(\w+)$/.exec(name) ?? [];
  const known = OF_SITTING.find((candidate) => candidate === part);
  if (number && known)
    return `${t('hearings:form.sitting', { number })}: ${t(`hearings:form.${known}`)}${suffix}`;
  return t('hearings:form.material_title') + suffix;
}
