import type { BudgetVersionView } from '@/lib/budgets/view';
import { dayOf } from '@/lib/clock';
import { longDate, shortDate, unitName } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { Link } from '../ui/link';
import { Provenance } from '../ui/provenance';
import { versionName } from './version-name';

type DocumentFactsProps = { t: Translate; locale: Locale; slug: string; version: BudgetVersionView };

/** Where the figures come from: kind of document, act, date, source address, printed unit, day of loading; and the note on the whole document. */
export function DocumentFacts({ t, locale, slug, version }: DocumentFactsProps) {
  const note = version.note.ky || version.note.ru ? inLocale(version.note, locale) : null;
  return (
    <Provenance
      facts={[
        { label: t('budget:list.document'), value: versionName(version, t) },
        { label: t('ui.act'), value: <ActText t={t} locale={locale} slug={slug} version={version} /> },
        {
          label: t('ui.date'),
          value: version.actDate ? (
            <time dateTime={version.actDate}>{longDate(version.actDate, locale)}</time>
          ) : (
            t('budget:source.undated')
          ),
        },
        { label: t('budget:source.unit'), value: unitName(version.printedUnit, locale) },
        { label: t('ui.source'), value: <SourceText t={t} version={version} /> },
        { label: t('budget:source.loaded'), value: shortDate(dayOf(new Date(version.publishedAt))) },
      ]}
      note={note && <span lang={note.translated ? undefined : note.lang}>{note.text}</span>}
    />
  );
}

/** "№ 5/2, annex 1"; leads to the council's decision when the register has it. */
export function ActText({ t, locale, slug, version }: DocumentFactsProps) {
  const title = inLocale(version.actTitle, locale);
  const number = version.actNumber
    ? t('budget:source.act_number', { number: version.actNumber })
    : title.text
      ? null
      : t('budget:source.act_unknown');
  return (
    <>
      {number &&
        (version.decisionId ? (
          <Link href={paths.decision(locale, slug, version.decisionId)}>{number}</Link>
        ) : (
          number
        ))}
      {number && title.text && ', '}
      {title.text && <span lang={title.translated ? undefined : title.lang}>{title.text}</span>}
    </>
  );
}

function SourceText({ t, version }: { t: Translate; version: BudgetVersionView }) {
  if (!version.sourceUrl) return t('budget:source.imported');
  return (
    <Link href={version.sourceUrl} external>
      {hostOf(version.sourceUrl)}
    </Link>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
