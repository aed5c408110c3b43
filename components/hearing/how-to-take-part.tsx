import type { NoticeContent } from '@/lib/hearings/content';
import type { Standing } from '@/lib/hearings/timeline';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { DescriptionList } from '../ui/description-list';
import { Section } from '../ui/section';
import { ShownText } from './shown-text';
import { deadlineText } from './when';

type HowToTakePartProps = { t: Translate; locale: Locale; notice: NoticeContent; standing: Standing };

/** Three ways: come and speak, register before, write; each with its day, or that the day has passed. */
export function HowToTakePart({ t, locale, notice, standing }: HowToTakePartProps) {
  const { registrationDeadline, registrationPhone, statementDeadline, howToSend } = notice;
  const registers = registrationPhone !== '' || registrationDeadline !== null;
  const writes = statementDeadline !== null || howToSend.ky !== '' || howToSend.ru !== '';
  return (
    <Section id="how" title={t('hearings:page.how')}>
      <DescriptionList
        entries={[
          {
            term: t('hearings:page.how_come'),
            detail: standing.days === 'past' ? null : t('hearings:page.how_come_body'),
          },
          {
            term: t('hearings:page.how_register'),
            detail: registers && (
              <>
                {registrationPhone && (
                  <p>{t('hearings:page.how_register_phone', { phone: registrationPhone })}</p>
                )}
                {registrationDeadline &&
                  (standing.registration === 'open' ? (
                    <p>
                      {t('hearings:page.register_until')}: {deadlineText(registrationDeadline, locale)}
                    </p>
                  ) : (
                    <p>
                      {t('hearings:page.register_over')}: {deadlineText(registrationDeadline, locale)}
                    </p>
                  ))}
              </>
            ),
          },
          {
            term: t('hearings:page.how_write'),
            detail: writes && (
              <>
                {statementDeadline && (
                  <p>
                    {t(
                      standing.statements === 'open'
                        ? 'hearings:page.statement_until'
                        : 'hearings:page.statement_over',
                    )}
                    : {deadlineText(statementDeadline, locale)}
                  </p>
                )}
                <ShownText t={t} locale={locale} text={howToSend} lines />
              </>
            ),
          },
        ].map(({ term, detail }) => ({ term, detail: detail || null }))}
      />
    </Section>
  );
}
