'use client';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Notice } from '@/components/ui/notice';
import { EMPTY_FORM } from '@/lib/http/form';
import { useFormAction } from '@/lib/http/use-form-action';
import { useTexts } from '@/lib/i18n/client';
import type { Locale } from '@/lib/i18n/locales';
import { publish } from './actions';

type PublishFormProps = {
  locale: Locale;
  municipality: string;
  hearingId: string;
  attempt: string;
  back: string;
};

/** One button; when a colleague was quicker or the day has come too near, the reason. */
export function PublishForm({ locale, municipality, hearingId, attempt, back }: PublishFormProps) {
  const t = useTexts();
  const [state, action] = useFormAction(publish, EMPTY_FORM);
  return (
    <>
      {state.refusal && (
        <Notice kind="refusal" live title={t(`hearings:refusal.${state.refusal as 'no_permission'}`)} />
      )}
      <form action={action} className="form mt-4">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="municipality" value={municipality} />
        <input type="hidden" name="hearing" value={hearingId} />
        <input type="hidden" name="attempt" value={state.typed.attempt?.[0] ?? attempt} />
        <ButtonRow>
          <Button>{t('hearings:staff.publish_button')}</Button>
          <ButtonLink href={back} variant="quiet">
            {t('hearings:staff.keep')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
