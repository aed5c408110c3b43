import { Details } from '@/components/ui/details';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Translate } from '@/lib/i18n/translate';
import { DEMONSTRATION_ACCOUNTS } from '@/lib/identity/demonstration-accounts';
import { paths } from '@/lib/paths';

/** Only in the embedded demonstration: where letters appear, and who can be tried. */
export function DemonstrationNotice({ t, withAccounts }: { t: Translate; withAccounts?: boolean }) {
  return (
    <div className="mt-8">
      <Notice kind="warning" title={t('account:demonstration.title')}>
        <p>
          {t('account:demonstration.body')}{' '}
          <Link href={paths.outbox()}>{t('account:demonstration.outbox')}</Link>
        </p>
        {withAccounts && (
          <Details summary={t('account:demonstration.accounts')}>
            <ul>
              {DEMONSTRATION_ACCOUNTS.map(({ email, roles }) => (
                <li key={email}>
                  <code>{email}</code>
                  {roles.length > 0 && ` – ${roles.map((role) => t(`staff:roles.${role}`)).join(', ')}`}
                </li>
              ))}
            </ul>
          </Details>
        )}
      </Notice>
    </div>
  );
}
