import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { Section } from '@/components/ui/section';
import { shortMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths, withQuery } from '@/lib/paths';
import type { ExportView } from '@/lib/privacy/queries';
import { PRIVATE_LINK_MINUTES } from '@/lib/uploads/private-link';
import { askForCopy } from './actions';

type Props = {
  t: Translate;
  locale: Locale;
  copies: ExportView[];
  /** What a link to a copy carries to prove that this page made it. */
  queryOf: (id: string) => { until: number; mark: string };
};

/** The copies that are being made or wait to be taken, and the button for a new one. */
export function CopySection({ t, locale, copies, queryOf }: Props) {
  const address = (id: string, file: 'data.json' | 'data.html') =>
    withQuery(paths.accountCopy(locale, id, file), queryOf(id));
  return (
    <Section id="copy" title={t('privacy:copy.title')}>
      <p>{t('privacy:copy.text')}</p>
      {copies.map(({ id, requestedAt, readyAt, expiresAt }) => (
        <div key={id} className="mt-6">
          {readyAt ? (
            <>
              <p>
                <strong>{t('privacy:copy.ready', { time: shortMoment(readyAt) })}</strong>
                <br />
                {t('privacy:copy.until', { time: shortMoment(expiresAt) })}
              </p>
              <div className="mt-4">
                <ButtonRow>
                  <ButtonLink href={address(id, 'data.html')} variant="secondary" icon="download">
                    {t('privacy:copy.html')}
                  </ButtonLink>
                  <ButtonLink href={address(id, 'data.json')} variant="secondary" icon="download">
                    {t('privacy:copy.json')}
                  </ButtonLink>
                </ButtonRow>
              </div>
            </>
          ) : (
            <p>{t('privacy:copy.waiting', { time: shortMoment(requestedAt) })}</p>
          )}
        </div>
      ))}
      {copies.some(({ readyAt }) => readyAt) && (
        <p className="text-muted mt-4">{t('privacy:copy.link_life', { count: PRIVATE_LINK_MINUTES })}</p>
      )}
      <form action={askForCopy} className="mt-6">
        <input type="hidden" name="locale" value={locale} />
        <Button variant="secondary">{t('privacy:copy.ask')}</Button>
      </form>
    </Section>
  );
}
