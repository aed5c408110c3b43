import type { SealView } from '@/lib/action-log/view';
import { longMoment, wholeNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { DescriptionList } from '../ui/description-list';
import { HashText } from './hash-text';

type SealFactsProps = { t: Translate; locale: Locale; seal: SealView };

/** Everything that a seal says. */
export function SealFacts({ t, locale, seal }: SealFactsProps) {
  return (
    <DescriptionList
      entries={[
        { term: t('audit:seals.number'), detail: <strong className="number">{seal.number}</strong> },
        { term: t('audit:seals.at'), detail: longMoment(new Date(seal.at), locale) },
        { term: t('audit:seals.entries'), detail: wholeNumber(seal.entries) },
        { term: t('audit:seals.hash'), detail: <HashText>{seal.hash}</HashText> },
        { term: t('audit:seals.root'), detail: <HashText>{seal.root}</HashText> },
        { term: t('audit:seals.previous'), detail: <HashText>{seal.previous}</HashText> },
      ]}
    />
  );
}
