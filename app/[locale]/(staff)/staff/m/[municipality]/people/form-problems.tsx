import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { type Fields, fieldError } from './order-fields';

const LABELS = {
  email: 'people:form.email',
  role: 'people:form.role',
  settlementId: 'people:form.settlement',
  from: 'people:form.from',
  to: 'people:form.to',
  until: 'people:end_form.until',
  orderNumber: 'people:form.order_number',
  orderDate: 'people:form.order_date',
  orderSignedBy: 'people:form.signed_by',
} as const;

/** What is wrong with the form, first on the page and in its title; or why the rules say no. */
export function FormProblems({ t, state, title }: Fields & { title: string }) {
  const problems = Object.entries(LABELS).flatMap(([field, label]) => {
    const message = fieldError({ t, state }, field);
    return message ? [{ field, message: `${t(label)}: ${message}` }] : [];
  });
  return (
    <>
      <title>{problems.length > 0 ? t('form.title', { count: problems.length, title }) : title}</title>
      <ErrorSummary title={t('form.errors', { count: problems.length })} problems={problems} />
      {state.refusal && (
        <Notice kind="refusal" live title={t(`people:refusal.${state.refusal as 'no_permission'}`)}>
          {state.refusal === 'leaves_no_administrator' && (
            <p>{t('people:refusal.body.leaves_no_administrator')}</p>
          )}
        </Notice>
      )}
    </>
  );
}
