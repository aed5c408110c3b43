import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ObservationList } from '@/components/budget/observation-list';
import type { Observation } from '@/lib/budgets/observations';
import { translator } from '@/lib/i18n/server';
import { line } from '@/tests/support/budget-lines';

const lines = [
  line(1, { plan: 10_355_100_00n, parentOrdinal: 2 }),
  line(2, { level: 'subtotal', plan: 10_000_000_00n, name: { ky: 'Салыктар', ru: 'Налоги' } }),
  line(3, { level: 'total', plan: 10_613_100_00n, note: { ky: 'Калган 258,0 көрүнбөйт.', ru: null } }),
];
const about = {
  side: 'revenue',
  measure: 'plan',
  tyiyn: 10_355_100_00n,
  items: 3,
  difference: 258_000_00n,
} as const;
const every: Observation[] = [
  { code: 'adds_up', ...about },
  { code: 'unexplained', ...about },
  { code: 'above_total', ...about },
  { code: 'no_total', ...about },
  { code: 'total_unreadable', side: 'revenue', ordinal: 3 },
  { code: 'only_total', side: 'revenue' },
  { code: 'side_missing', side: 'expenditure' },
  { code: 'nested', side: 'revenue', count: 2 },
  { code: 'subtotal_differs', ...about, ordinal: 2 },
  { code: 'amount_missing', count: 1 },
  { code: 'spending_above_income', measure: 'plan', difference: 1n },
  { code: 'rounded' },
];

describe.each(['ky', 'ru'] as const)('%s', (locale) => {
  test('each observation is a whole sentence', () => {
    render(<ObservationList t={translator(locale)} locale={locale} observations={every} lines={lines} />);
    const sentences = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
    expect(sentences).toHaveLength(12);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/[.)]$/);
      expect(sentence).not.toMatch(/\{\{|observation\.|undefined/);
    }
  });
});

test('the difference is told in thousand som, with what the row itself says', () => {
  render(
    <ObservationList
      t={translator('ru')}
      locale="ru"
      observations={[{ code: 'unexplained', ...about }]}
      lines={lines}
    />,
  );
  expect(screen.getByRole('listitem').textContent).toContain('258,0\u00a0тыс.\u00a0сомов');
  const note = screen.getByText('Калган 258,0 көрүнбөйт.');
  expect(note.getAttribute('lang')).toBe('ky');
});
