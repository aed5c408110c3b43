import type { FieldProblem } from '@/components/ui/error-summary';
import type { Translate } from '@/lib/i18n/translate';
import { FIELD_OF_REFUSAL, FIELD_ORDER, type ProposalFormState } from './form-state';

/** The words of everything that is to be put right, in the order of the form. */
export function problemsOf(t: Translate, { errors, refusal, faultyFile }: ProposalFormState): FieldProblem[] {
  const problems: FieldProblem[] = Object.entries(errors).map(([field, { code, limit }]) => {
    const message = t(`errors:field.${code}`, { limit });
    const named =
      field === 'files' && faultyFile
        ? t('proposals:form.file_problem', { name: faultyFile, message })
        : message;
    return { field, message: named };
  });
  if (refusal)
    problems.push({
      field: FIELD_OF_REFUSAL[refusal],
      message: t(`proposals:refusal.${refusal as 'over_cap'}`),
    });
  return problems.sort((one, other) => rank(one.field) - rank(other.field));
}

/** A row of the estimate stands where the estimate stands; what belongs to no field comes first. */
function rank(field: string | undefined): number {
  if (!field) return -1;
  const [name = '', row = ''] = field.split('.');
  const place = (FIELD_ORDER as readonly string[]).indexOf(name);
  return place * 1000 + (row ? Number(row) + 1 : 0);
}
