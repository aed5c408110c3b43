import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { ButtonLink } from '../ui/button-link';
import { Notice } from '../ui/notice';
import { PageHeading } from '../ui/page-heading';

/** Instead of a form: why this cannot be done with one's own proposal now, and the way back to it. */
export function RefusedErrand({
  t,
  locale,
  id,
  title,
  reason,
}: {
  t: Translate;
  locale: Locale;
  id: string;
  title: string;
  reason: string;
}) {
  return (
    <>
      <title>{title}</title>
      <PageHeading title={title} />
      <Notice kind="refusal" title={reason} />
      <p className="mt-6">
        <ButtonLink href={paths.myProposal(locale, id)} variant="secondary">
          {t('ui.back')}
        </ButtonLink>
      </p>
    </>
  );
}
