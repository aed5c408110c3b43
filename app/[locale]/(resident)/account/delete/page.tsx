import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';
import { COOLING_OFF_DAYS } from '@/lib/privacy/limits';
import { whyNotDelete } from '@/lib/privacy/policy';
import { deletionState } from '@/lib/privacy/queries';
import { askForDeletion } from './actions';

type Props = { params: Promise<{ locale: string }> };

const GONE = ['1', '2', '3'] as const;
const STAYS = ['1', '2', '3', '4'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('privacy:delete.title')} – ${t('site.name')}` };
}

/** What goes, what stays and why, and one button. */
export default async function DeleteAccountPage({ params }: Props) {
  const locale = localeParam((await params).locale);
  const actor = await requirePerson(locale, paths.deleteAccount(locale));
  const refusal = whyNotDelete(await deletionState(actor.userId, new Date()));
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={paths.deleteAccount}
      current="account"
      crumbs={[
        { text: t('header.account'), href: paths.account(locale) },
        { text: t('privacy:data.title'), href: paths.accountData(locale) },
        { text: t('privacy:delete.title') },
      ]}
    >
      <PageHeading
        title={t('privacy:delete.title')}
        lead={t('privacy:delete.lead', { count: COOLING_OFF_DAYS })}
      />
      {refusal && (
        <Notice kind="refusal" title={t(`privacy:delete.refusal.${refusal}`)}>
          {refusal === 'holds_office' && <p>{t('privacy:delete.holds_office_text')}</p>}
          <p className="mt-4">
            <Link href={paths.accountData(locale)}>{t('privacy:data.link')}</Link>
          </p>
        </Notice>
      )}
      <div className="prose">
        <h2>{t('privacy:delete.gone_title')}</h2>
        <ul>
          {GONE.map((key) => (
            <li key={key}>{t(`privacy:delete.gone.${key}`)}</li>
          ))}
        </ul>
        <h2>{t('privacy:delete.stays_title')}</h2>
        <ul>
          {STAYS.map((key) => (
            <li key={key}>{t(`privacy:delete.stays.${key}`)}</li>
          ))}
        </ul>
        <h2>{t('privacy:delete.why_title')}</h2>
        <p>{t('privacy:delete.why')}</p>
      </div>
      {!refusal && (
        <form action={askForDeletion} className="form">
          <input type="hidden" name="locale" value={locale} />
          <Notice kind="warning" title={t('privacy:delete.copy_first')} />
          <ButtonRow>
            <Button variant="danger">{t('privacy:delete.button')}</Button>
            <ButtonLink href={paths.accountData(locale)} variant="quiet">
              {t('privacy:delete.keep')}
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
    </PageShell>
  );
}
