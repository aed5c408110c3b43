import type { ChangedField } from '@/lib/hearings/content';
import type { VersionView } from '@/lib/hearings/view';
import { longMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Details } from '../ui/details';
import { Section } from '../ui/section';
import { Timeline } from '../ui/timeline';
import { ShownText } from './shown-text';
import { VersionValue } from './version-value';

type HearingVersionsProps = { t: Translate; locale: Locale; versions: readonly VersionView[] };

/** Proof of publication: when, what changed with the words before and after, and the hash. Newest first; nothing is overwritten. */
export function HearingVersions({ t, locale, versions }: HearingVersionsProps) {
  return (
    <Section id="versions" title={t('hearings:versions.title')} lead={t('hearings:versions.lead')}>
      <Timeline
        label={t('hearings:versions.title')}
        entries={versions.map((version, index) => ({
          key: String(version.number),
          date: longMoment(new Date(version.publishedAt), locale),
          dateTime: version.publishedAt,
          title: titleOf(t, version),
          children: <VersionBody t={t} locale={locale} version={version} before={versions[index + 1]} />,
        }))}
      />
    </Section>
  );
}

function titleOf(t: Translate, { number, changed }: VersionView): string {
  const name = t('hearings:versions.version', { number });
  if (number > 1 && changed.length === 0) return `${name}. ${t('hearings:versions.noted')}`;
  const what =
    number === 1
      ? t('hearings:versions.first')
      : t('hearings:versions.changed', {
          what: changed.map((field) => t(`hearings:changed.${field}`)).join(', '),
        });
  return `${name}. ${what}`;
}

function VersionBody({
  t,
  locale,
  version,
  before,
}: {
  t: Translate;
  locale: Locale;
  version: VersionView;
  before: VersionView | undefined;
}) {
  const hasNote = Boolean(version.note.ky || version.note.ru);
  return (
    <div className="grid gap-2">
      {hasNote && <ShownText t={t} locale={locale} text={version.note} lines />}
      {before && version.changed.length > 0 && (
        <Details summary={t('hearings:versions.show')} open={version.changed.length <= 2}>
          <dl className="grid gap-4">
            {version.changed.map((field) => (
              <Difference key={field} {...{ t, locale, field, version, before }} />
            ))}
          </dl>
        </Details>
      )}
      <p className="text-sm text-muted">
        {t('hearings:versions.hash')}: <code className="break-all">{version.contentHash}</code>
      </p>
    </div>
  );
}

type DifferenceProps = {
  t: Translate;
  locale: Locale;
  field: ChangedField;
  version: VersionView;
  before: VersionView;
};

function Difference({ t, locale, field, version, before }: DifferenceProps) {
  return (
    <div>
      <dt className="font-semibold first-letter:uppercase">{t(`hearings:changed.${field}`)}</dt>
      <dd className="mt-1">
        <span className="text-muted">{t('hearings:versions.was')}: </span>
        <del>
          <VersionValue {...{ t, locale, field, content: before.content }} />
        </del>
      </dd>
      <dd className="mt-1">
        <span className="text-muted">{t('hearings:versions.became')}: </span>
        <ins>
          <VersionValue {...{ t, locale, field, content: version.content }} />
        </ins>
      </dd>
    </div>
  );
}
