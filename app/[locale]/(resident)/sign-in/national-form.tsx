import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { NATIONAL_FAULTS, paths } from '@/lib/paths';

/** The other way in: one button that leads to the national provider. A plain form to a route, the same with and without scripts. */
export function NationalForm({ t, locale, to }: { t: Translate; locale: Locale; to: string }) {
  return (
    <Section id="national" title={t('account:national.or')}>
      <p className="max-w-text">{t('account:national.lead')}</p>
      <NationalButton locale={locale} to={to} text={t('account:national.submit')} />
    </Section>
  );
}

type NationalButtonProps = { locale: Locale; to: string; text: string; claim?: boolean };

export function NationalButton({ locale, to, text, claim }: NationalButtonProps) {
  return (
    <form method="post" action={paths.nationalSignOn()} className="form">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      {claim && <input type="hidden" name="claim" value="1" />}
      <ButtonRow>
        <Button variant="secondary">{text}</Button>
      </ButtonRow>
    </form>
  );
}

/** Why the last try came to nothing; draws nothing for any other word. */
export function NationalFaultNotice({ t, fault }: { t: Translate; fault: string | string[] | undefined }) {
  const known = NATIONAL_FAULTS.find((each) => each === fault);
  if (!known) return null;
  return (
    <Notice
      kind={known === 'cancelled' ? 'warning' : 'refusal'}
      live
      title={t(`account:national.fault.${known}`)}
    >
      {t(`account:national.fault.${known}_body`)}
    </Notice>
  );
}
