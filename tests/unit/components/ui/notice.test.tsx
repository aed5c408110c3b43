import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Notice } from '@/components/ui/notice';
import { Status, type StatusTone } from '@/components/ui/status';

test('a refusal shows the rule it rests on', () => {
  render(<Notice kind="refusal" title="Бул этап азыр ачык эмес" basis="Токтом № 8, 3-пункт" />);
  expect(screen.getByText('Токтом № 8, 3-пункт')).toBeTruthy();
});

test('only the answer to what one has just done is announced', () => {
  const { rerender } = render(<Notice kind="success" title="Жөнөтүлдү" live />);
  expect(screen.getByRole('status').textContent).toBe('Жөнөтүлдү');
  rerender(<Notice kind="success" title="Жөнөтүлдү" />);
  expect(screen.queryByRole('status')).toBeNull();
});

test('each tone of a status has a shape of its own', () => {
  const tones: StatusTone[] = ['neutral', 'active', 'good', 'attention', 'bad'];
  const { container } = render(
    tones.map((tone) => (
      <Status key={tone} tone={tone}>
        {tone}
      </Status>
    )),
  );
  const shapes = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  expect(new Set(shapes).size).toBe(tones.length);
});
