import { fieldLabel } from '@/components/hearing/field-label';
import type { FieldProblem } from '@/components/ui/error-summary';
import type { Translate } from '@/lib/i18n/translate';
import type { HearingFormState } from './form-state';

const ORDER = [
  /^kind/,
  /^budgetYear/,
  /^title/,
  /^description/,
  /^sitting-/,
  /^registrationPhone/,
  /^registrationDeadline/,
  /^registrationTime/,
  /^statementDeadline/,
  /^howToSend/,
  /^material/,
  /^files/,
  /^organiser/,
  /^initiator/,
  /^legalBasis/,
  /^contact/,
  /^translationDue/,
  /^note/,
];

/** The words of everything that is to be put right, in the order of the form. */
export function problemsOf(t: Translate, { errors, problems, faultyFile }: HearingFormState): FieldProblem[] {
  const typed = Object.entries(errors).map(([field, { code, limit }]) => {
    const words = t(`errors:field.${code}`, { limit });
    return {
      field,
      message:
        field === 'files' && faultyFile ? `${faultyFile}: ${words}` : `${fieldLabel(t, field)}: ${words}`,
    };
  });
  const lacking = problems.map(({ code, field }) => ({
    field,
    message: t(`hearings:problem.${code}`, { field: fieldLabel(t, field) }),
  }));
  return [...typed, ...lacking].sort((one, other) => rank(one.field) - rank(other.field));
}

function rank(field: string): number {
  return ORDER.findIndex((pattern) => pattern.test(field));
}
