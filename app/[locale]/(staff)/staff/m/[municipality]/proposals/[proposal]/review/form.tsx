'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioGroup } from '@/components/ui/radio-group';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { REVIEW_LIMITS } from '@/lib/participatory-budget/limits';
import { DECISIONS, REASONS } from '@/lib/participatory-budget/review-reasons';
import { sendReview } from './actions';

type ReviewFormProps = {
  locale: Locale;
  slug: string;
  id: string;
  /** In which the author wrote. */
  language: Locale;
  title: string;
  /** Why there is nothing to decide (any more), and what was decided; null while the proposal waits. */
  closed: ReactNode;
  /** What to look at before deciding. */
  check: ReactNode;
  /** The heading and everything that is to be checked: the summary of errors stands before it. */
  children: ReactNode;
};

const FIELDS = ['decision', 'reason', 'textKy', 'textRu', 'bodyKy', 'bodyRu'] as const;
const LABELS = {
  decision: 'decision',
  reason: 'reason',
  textKy: 'text_ky',
  textRu: 'text_ru',
  bodyKy: 'body_ky',
  bodyRu: 'body_ru',
} as const;
const EXPLAINED = ['return', 'reject', 'refer'] as const;

/**
 * The decision, its reason, and the words for the author; for a referral the body that decides.
 * Whoever decided second reads that the own decision was not stored, and keeps the words.
 */
export function ReviewForm({ locale, slug, id, language, title, closed, check, children }: ReviewFormProps) {
  const t = useTexts();
  const [{ errors, refusal, typed }, send] = useFormAction(sendReview, EMPTY_FORM);
  const value = (name: string) => typed[name]?.[0];
  const error = (name: (typeof FIELDS)[number]) =>
    errors[name] && t(`errors:field.${errors[name].code}`, { limit: errors[name].limit });
  const problems = [
    ...(refusal === 'changed_elsewhere'
      ? [{ message: t('proposals:review.late') }]
      : refusal
        ? [{ message: t(`proposals:refusal.${refusal as 'own_proposal'}`) }]
        : []),
    ...FIELDS.flatMap((field) => {
      const message = error(field);
      return message
        ? [
            {
              field,
              message: t('proposals:form.problem', { name: t(`proposals:review.${LABELS[field]}`), message }),
            },
          ]
        : [];
    }),
  ];
  const textHint = (own: Locale) =>
    own === language ? t('proposals:review.text_required') : t('proposals:review.text_optional');
  return (
    <>
      <title>{problems.length > 0 ? t('form.title', { count: problems.length, title }) : title}</title>
      <ErrorSummary title={t('form.errors', { count: problems.length })} problems={problems} />
      {closed}
      {children}
      {closed && (
        <UnsavedWords texts={[value('textKy'), value('textRu')]} title={t('proposals:review.unsaved')} />
      )}
      {!closed && check}
      {!closed && (
        <form action={send} noValidate className="form mt-8">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="municipality" value={slug} />
          <input type="hidden" name="proposal" value={id} />
          <input type="hidden" name="language" value={language} />
          <div key={JSON.stringify(typed)} className="grid gap-7">
            <RadioGroup
              name="decision"
              legend={t('proposals:review.decision')}
              error={error('decision')}
              defaultValue={value('decision')}
              required
              options={DECISIONS.map((decision) => ({
                value: decision,
                label: t(`proposals:decision.${decision}`),
                hint: t(`proposals:decision_hint.${decision}`),
              }))}
            />
            <Select
              name="reason"
              label={t('proposals:review.reason')}
              hint={t('proposals:review.reason_hint')}
              error={error('reason')}
              placeholder={t('ui.choose')}
              defaultValue={value('reason')}
              options={EXPLAINED.map((decision) => ({
                label: t(`proposals:decision.${decision}`),
                options: REASONS[decision].map((reason) => ({
                  value: reason,
                  label: t(`proposals:reason.${reason}`),
                })),
              }))}
            />
            <Textarea
              name="textKy"
              label={t('proposals:review.text_ky')}
              hint={textHint('ky')}
              limit={t('form.limit', { limit: REVIEW_LIMITS.text })}
              error={error('textKy')}
              defaultValue={value('textKy')}
              lang="ky"
              rows={4}
            />
            <Textarea
              name="textRu"
              label={t('proposals:review.text_ru')}
              hint={textHint('ru')}
              limit={t('form.limit', { limit: REVIEW_LIMITS.text })}
              error={error('textRu')}
              defaultValue={value('textRu')}
              lang="ru"
              rows={4}
            />
            <TextInput
              name="bodyKy"
              label={t('proposals:review.body_ky')}
              hint={t('proposals:review.body_hint')}
              error={error('bodyKy')}
              defaultValue={value('bodyKy')}
              lang="ky"
              autoComplete="off"
            />
            <TextInput
              name="bodyRu"
              label={t('proposals:review.body_ru')}
              hint={t('proposals:review.body_hint')}
              error={error('bodyRu')}
              defaultValue={value('bodyRu')}
              lang="ru"
              autoComplete="off"
            />
          </div>
          <ButtonRow>
            <Button>{t('proposals:review.submit')}</Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

/** What the second one wrote, to be copied. */
function UnsavedWords({ texts, title }: { texts: (string | undefined)[]; title: string }) {
  const written = texts.filter((text) => text?.trim());
  if (written.length === 0) return null;
  return (
    <Section id="unsaved" title={title}>
      {written.map((text) => (
        <p key={text} className="whitespace-pre-line">
          {text}
        </p>
      ))}
    </Section>
  );
}
