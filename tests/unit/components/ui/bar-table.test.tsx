import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BarTable } from '@/components/ui/bar-table';

const headers = { label: 'Бөлүм', bar: 'Диаграмма', value: 'План', percent: 'Үлүшү, %' };
const bar = (share: number, key = 'a') => ({
  key,
  label: 'Билим берүү',
  value: '30 412,8',
  percent: '54,1',
  share,
});
const widthOf = (container: HTMLElement) => container.querySelector('.bar-value')?.getAttribute('width');

test('every bar repeats its figure in words: the table is the equal of the chart', () => {
  render(<BarTable id="bars" caption="Чыгашалар" headers={headers} bars={[bar(0.5)]} />);
  const row = screen.getByRole('row', { name: /Билим берүү/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['', '30 412,8', '54,1']);
});

test('the drawing is hidden from screen readers and carries no style attribute', () => {
  const { container } = render(
    <BarTable id="bars" caption="Чыгашалар" headers={headers} bars={[bar(0.5)]} />,
  );
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(container.querySelector('[style]')).toBeNull();
});

test.each([
  [0.4567, '45.7%'],
  [1.3, '100%'],
  [-0.2, '0%'],
  [Number.NaN, '0%'],
])('a share of %s is drawn as %s', (share, width) => {
  const { container } = render(
    <BarTable id="bars" caption="Чыгашалар" headers={headers} bars={[bar(share)]} />,
  );
  expect(widthOf(container)).toBe(width);
});
