import type { ReactNode } from 'react';
import type { SealView } from '@/lib/action-log/view';
import type { NoticeTexts } from '@/lib/hearings/content';
import type { HearingView, SittingView } from '@/lib/hearings/view';
import { longMoment, shortDate } from '@/lib/i18n/format';
import { type Bilingual, LOCALES, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { PrintHeader } from '../layout/print-header';
import { dayText, deadlineText, timeText } from './when';

type NoticeSheetProps = {
  /** A translator for each language: the sheet speaks both at once. */
  texts: Record<Locale, Translate>;
  hearing: HearingView;
  municipality: Bilingual;
  /** The QR code, an SVG. */
  code: ReactNode;
  /** As people type it: without the protocol. */
  address: string;
  /** The newest seal of the audit log: whoever keeps the sheet keeps it too. */
  seal: SealView | null;
};

/** The notice for the board: one A4 sheet, Kyrgyz at the left, Russian at the right, with the code, the short address and the proof of publication. */
export function NoticeSheet({ texts, hearing, municipality, code, address, seal }: NoticeSheetProps) {
  const [version] = hearing.versions;
  return (
    <div className="notice-sheet">
      <PrintHeader municipality={municipality} body={hearing.notice.organiser} code={code} />
      <div className="notice-sheet-languages">
        {LOCALES.map((locale) => (
          <NoticeInLanguage key={locale} t={texts[locale]} locale={locale} hearing={hearing} />
        ))}
      </div>
      <div className="notice-sheet-foot">
        {LOCALES.map((locale) => (
          <p key={locale} lang={locale}>
            {texts[locale]('hearings:notice.scan')}
          </p>
        ))}
        <p className="notice-sheet-address">{address}</p>
        {LOCALES.map((locale) => (
          <p key={locale} lang={locale} className="notice-sheet-proof">
            {version
              ? texts[locale]('hearings:notice.proof', {
                  moment: longMoment(new Date(version.publishedAt), locale),
                  number: version.number,
                  hash: version.contentHash,
                })
              : texts[locale]('hearings:notice.no_proof')}
          </p>
        ))}
        {seal &&
          LOCALES.map((locale) => (
            <p key={locale} lang={locale} className="notice-sheet-proof">
              {texts[locale]('audit:print', {
                number: seal.number,
                moment: longMoment(new Date(seal.at), locale),
                hash: seal.hash,
              })}
            </p>
          ))}
      </div>
    </div>
  );
}

function NoticeInLanguage({ t, locale, hearing }: { t: Translate; locale: Locale; hearing: HearingView }) {
  const { notice, state } = hearing;
  const calledOff = state === 'cancelled' || state === 'postponed';
  const due = notice.translationDue;
  const text = (value: Bilingual | NoticeTexts) =>
    value[locale] ||
    (due && (value.ky || value.ru) ? t('hearings:notice.in_other_language', { date: shortDate(due) }) : '');
  const Heading = locale === 'ky' ? 'h1' : 'h2';
  return (
    <section lang={locale} className="notice-sheet-part">
      <p className="notice-sheet-kind">{t('hearings:notice.heading')}</p>
      {calledOff && <p className="notice-sheet-off">{t(`hearings:notice.${state}`)}</p>}
      {state === 'cancelled' && notice.cancelled && <p>{notice.cancelled[locale]}</p>}
      {!calledOff && <p>{t('hearings:notice.public_hearing')}</p>}
      <Heading className="notice-sheet-title">{text(notice.title)}</Heading>
      <dl className="notice-sheet-facts">
        {hearing.sittings.length > 0 && (
          <Sittings t={t} locale={locale} sittings={hearing.sittings} text={text} />
        )}
        <Fact
          term={t('hearings:page.how_register')}
          detail={[
            notice.registrationPhone,
            notice.registrationDeadline && deadlineText(notice.registrationDeadline, locale),
          ]
            .filter(Boolean)
            .join(', ')}
        />
        <Fact
          term={t('hearings:page.statement_until')}
          detail={notice.statementDeadline && deadlineText(notice.statementDeadline, locale)}
        />
        <Fact term={t('hearings:form.howToSend')} detail={text(notice.howToSend)} />
        <Fact term={t('hearings:page.materials_place')} detail={text(notice.materialsPlace)} />
        <Fact term={t('hearings:page.legal_basis')} detail={text(notice.legalBasis)} />
        <Fact term={t('hearings:page.initiator')} detail={text(notice.initiator)} />
        <Fact term={t('hearings:page.contact')} detail={notice.contact} />
      </dl>
    </section>
  );
}

type SittingsProps = {
  t: Translate;
  locale: Locale;
  sittings: readonly SittingView[];
  text: (value: Bilingual) => string;
};

/** Each sitting in two lines: the day and hour large, the place below. */
function Sittings({ t, locale, sittings, text }: SittingsProps) {
  return (
    <div>
      <dt>{t('hearings:page.sittings')}</dt>
      {sittings.map((sitting, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sitting is known by its number
        <dd key={index} className="notice-sheet-sitting">
          <strong>{[dayText(sitting, locale), timeText(sitting)].filter(Boolean).join(', ')}</strong>
          <span>
            {[text(sitting.venue), sitting.settlement && text(sitting.settlement), text(sitting.district)]
              .filter(Boolean)
              .join(' – ')}
          </span>
        </dd>
      ))}
    </div>
  );
}

function Fact({ term, detail }: { term: string; detail: string | null }) {
  if (!detail) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{detail}</dd>
    </div>
  );
}
