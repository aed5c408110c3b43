import type { Translate } from '@/lib/i18n/translate';
import { FIELD_OF_REFUSAL, FIELD_ORDER, type ProposalFormState } from './form-state';

/** What stands at the field, and what the summary at the top says: the same after the name of the field. */
export type Problem = { field?: string; message: string; summary: string };

type Named = (typeof FIELD_ORDER)[number];
type CostPart = 'name' | 'quantity' | 'unit' | 'price';

/** The words of everything that is to be put right, in the order of the form. */
export function problemsOf(t: Translate, { errors, refusal, faultyFile }: ProposalFormState): Problem[] {
  const problems = Object.entries(errors).map(([field, { code, limit }]): Problem => {
    const plain = t(`errors:field.${code}`, { limit });
    const message =
      field === 'files' && faultyFile
        ? t('proposals:form.problem', { name: faultyFile, message: plain })
        : plain;
    return { field, message, summary: t('proposals:form.problem', { name: nameOf(t, field), message }) };
  });
  if (refusal) {
    const message = t(`proposals:refusal.${refusal as 'over_cap'}`);
    problems.push({ field: FIELD_OF_REFUSAL[refusal], message, summary: message });
  }
  return problems.sort((one, other) => rank(one.field) - rank(other.field));
}

function nameOf(t: Translate, field: string): string {
  const [name = '', row, part] = field.split('.');
  if (row !== undefined && part !== undefined) {
    return `${t('proposals:form.cost_row', { number: Number(row) + 1 })}, ${t(`proposals:form.cost.${part as CostPart}`)}`;
  }
  if (name === 'items') return t('proposals:form.part_costs');
  return (FIELD_ORDER as readonly string[]).includes(name)
    ? t(`proposals:form.field.${name as Exclude<Named, 'items'>}`)
    : name;
}

/** A row of the estimate stands where the estimate stands; what belongs to no field comes first. */
function rank(field: string | undefined): number {
  if (!field) return -1;
  const [name = '', row = ''] = field.split('.');
  const place = (FIELD_ORDER as readonly string[]).indexOf(name);
  return place * 1000 + (row ? Number(row) + 1 : 0);
}
