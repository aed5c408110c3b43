import {
  amountOf,
  largestItems,
  type Measure,
  permilleOf,
  shareBase,
  sideFigures,
  sumOfItems,
} from '@/lib/budgets/figures';
import type { BudgetLineView } from '@/lib/budgets/view';
import { percent, unitName } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { type Bar, BarTable } from '../ui/bar-table';
import { thousandSom } from './amount-text';
import { LineName } from './line-name';

const SHOWN = 9;

type SideBarsProps = {
  t: Translate;
  locale: Locale;
  side: 'revenue' | 'expenditure';
  lines: readonly BudgetLineView[];
  measure: Measure;
};

/** The items of a side from the largest down, the rest named, so that the shares are the whole. The table is the chart's equal. */
export function SideBars({ t, locale, side, lines, measure }: SideBarsProps) {
  const figures = sideFigures(lines, side);
  const whole = shareBase(figures, measure);
  const { items, rest } = largestItems(lines, side, measure, SHOWN);
  const base =
    measure === 'executed'
      ? (['adjusted', 'plan'] as const).find((candidate) =>
          items.some(({ line }) => amountOf(line, candidate) !== null),
        )
      : undefined;
  const unexplained = notItemised(figures.printed[measure], figures.computed[measure]);
  const longest = Math.max(
    ...items.flatMap(({ line, tyiyn }) => [tyiyn, base ? (amountOf(line, base) ?? 0n) : 0n]).map(Number),
    Number(rest.tyiyn),
    Number(unexplained),
    1,
  );
  const bar = (key: string, label: Bar['label'], tyiyn: bigint, planned?: bigint | null): Bar => ({
    key,
    label,
    value: thousandSom(tyiyn),
    share: Number(tyiyn) / longest,
    percent: shareText(tyiyn, whole, locale),
    ...(base
      ? { secondShare: Number(planned ?? 0n) / longest, secondValue: thousandSom(planned ?? null) }
      : {}),
  });
  const bars = [
    ...items.map(({ line, tyiyn }) =>
      bar(
        line.id,
        <LineName name={line.name} locale={locale} />,
        tyiyn,
        base ? amountOf(line, base) : undefined,
      ),
    ),
    ...(rest.lines.length > 0
      ? [
          bar(
            'rest',
            t('budget:bars.others', { count: rest.lines.length }),
            rest.tyiyn,
            base ? sumOfItems(rest.lines, base) : undefined,
          ),
        ]
      : []),
    ...(unexplained > 0n ? [bar('unexplained', t('budget:bars.not_itemised'), unexplained)] : []),
  ];
  return (
    <BarTable
      id={`bars-${side}`}
      caption={`${t(`budget:bars.${side}`)}, ${unitName('thousand_som', locale)}`}
      headers={{
        label: t('budget:bars.line'),
        value: t(`budget:measure.${measure}`),
        bar: t('budget:bars.bar'),
        percent: t('budget:lines.share'),
        ...(base ? { second: t(`budget:measure.${base}`) } : {}),
      }}
      bars={bars}
    />
  );
}

/** What the bars say, in one sentence computed from the same numbers; null without an item. */
export function sideFinding({ t, locale, side, lines, measure }: SideBarsProps): string | null {
  const [largest] = largestItems(lines, side, measure, 1).items;
  if (!largest) return null;
  return t('budget:year.finding', {
    name: inLocale(largest.line.name, locale).text,
    percent: shareText(largest.tyiyn, shareBase(sideFigures(lines, side), measure), locale),
  });
}

function shareText(part: bigint, whole: bigint | null, locale: Locale): string {
  const permille = permilleOf(part, whole);
  return permille === null ? '' : percent(permille, locale);
}

function notItemised(printed: bigint | null, computed: bigint | null): bigint {
  return printed !== null && computed !== null && printed > computed ? printed - computed : 0n;
}
