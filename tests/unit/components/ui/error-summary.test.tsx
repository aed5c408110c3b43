import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorSummary } from '@/components/ui/error-summary';

const problems = [{ field: 'title', message: 'Аталышын жазыңыз' }, { message: 'Файл өтө чоң' }];

test('each problem leads to its field', () => {
  render(<ErrorSummary title="2 катаны оңдоңуз" problems={problems} />);
  expect(screen.getByRole('link', { name: 'Аталышын жазыңыз' }).getAttribute('href')).toBe('#title');
  expect(screen.getByText('Файл өтө чоң').closest('a')).toBeNull();
});

test('it takes focus when it appears, and again with each new answer', () => {
  const { container, rerender } = render(<ErrorSummary title="Ката" problems={problems} />);
  const box = container.querySelector<HTMLElement>('#error-summary');
  expect(document.activeElement).toBe(box);
  box?.blur();
  rerender(<ErrorSummary title="Ката" problems={[...problems]} />);
  expect(document.activeElement).toBe(box);
});

test('without JavaScript the browser gives it focus, because the page says so', () => {
  expect(renderToStaticMarkup(<ErrorSummary title="Ката" problems={problems} />)).toMatch(
    /<section[^>]*tabindex="-1"[^>]*autofocus/i,
  );
});

test('a form without problems has no summary', () => {
  const { container } = render(<ErrorSummary title="Ката" problems={[]} />);
  expect(container.innerHTML).toBe('');
});
