import type { ReactNode } from 'react';
import type { ChangedField, NoticeContent } from '@/lib/hearings/content';
import { shortDate } from '@/lib/i18n/format';
import { type Bilingual, inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { deadlineText, timeText } from './when';

type VersionValueProps = { t: Translate; locale: Locale; field: ChangedField; content: NoticeContent };

/** One field of a version in words, for the list of differences. In one line, so that two versions can be compared at a glance. */
export function VersionValue({ t, locale, field, content }: VersionValueProps): ReactNode {
  const nothing = t('hearings:versions.nothing');
  const text = (value: Bilingual | null) =>
    value ? <Text locale={locale} value={value} nothing={nothing} /> : nothing;
  switch (field) {
    case 'when':
      return content.sittings
        .map(
          (sitting) =>
            [sitting.heldOn && shortDate(sitting.heldOn), timeText(sitting)].filter(Boolean).join(', ') ||
            nothing,
        )
        .join('; ');
    case 'where':
      return join(content.sittings.map(({ venue }) => text(venue)));
    case 'settlement':
      return join(
        content.sittings.map(({ settlement }) =>
          settlement ? text(settlement) : t('hearings:form.settlement_any'),
        ),
      );
    case 'materials':
      return content.materials.length > 0 ? join(content.materials.map(({ title }) => text(title))) : nothing;
    case 'registrationDeadline':
    case 'statementDeadline': {
      const moment = content[field];
      return moment ? deadlineText(moment, locale) : nothing;
    }
    case 'translationDue':
      return content.translationDue ? shortDate(content.translationDue) : nothing;
    case 'kind':
      return t(`hearings:kind.${content.kind}`);
    case 'budgetYear':
    case 'registrationPhone':
    case 'contact':
      return content[field] || nothing;
    default:
      return text(content[field]);
  }
}

function Text({ locale, value, nothing }: { locale: Locale; value: Bilingual; nothing: string }) {
  const shown = inLocale(value, locale);
  return shown.text ? <span lang={shown.translated ? undefined : shown.lang}>{shown.text}</span> : nothing;
}

function join(parts: ReactNode[]): ReactNode {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place
    <span key={index}>
      {index > 0 && '; '}
      {part}
    </span>
  ));
}
