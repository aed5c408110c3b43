'use client';

import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { useTexts } from '@/lib/i18n/client';

/** Ten codes, shown once, to be printed or written down. */
export function RecoveryCodes({
  codes,
  next,
  enrolled,
}: {
  codes: readonly string[];
  next: string;
  enrolled?: boolean;
}) {
  const t = useTexts();
  return (
    <>
      {enrolled && <Notice kind="success" live title={t('account:enrol.done')} />}
      <PageHeading title={t('account:recovery.title')} lead={t('account:recovery.lead')} />
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="max-w-text text-muted">{t('account:recovery.once')}</p>
      <p className="mt-8">
        <ButtonLink href={next}>{t('account:recovery.go_on')}</ButtonLink>
      </p>
    </>
  );
}
