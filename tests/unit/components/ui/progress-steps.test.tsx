import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { Timeline } from '@/components/ui/timeline';

const words = { done: 'бүттү', current: 'азыркы этап', upcoming: 'алдыда' };

test('each step says in words where it stands, and the present one is marked', () => {
  render(
    <ProgressSteps
      label="Этаптар"
      words={words}
      steps={[
        { text: 'Кабыл алуу', state: 'done' },
        { text: 'Баалоо', state: 'current' },
        { text: 'Жыйынтык', state: 'upcoming' },
      ]}
    />,
  );
  const steps = screen.getAllByRole('listitem');
  expect(steps.map((step) => step.querySelector('.step-text')?.textContent)).toEqual([
    'Кабыл алуу (бүттү)',
    'Баалоо (азыркы этап)',
    'Жыйынтык (алдыда)',
  ]);
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
});

test('events of a timeline carry their date for machines too', () => {
  render(
    <Timeline
      label="Тарыхы"
      entries={[{ key: 'sent', date: '04.10.2026', dateTime: '2026-10-04', title: 'Жөнөтүлдү' }]}
    />,
  );
  expect(screen.getByText('04.10.2026').getAttribute('datetime')).toBe('2026-10-04');
  expect(screen.getByRole('list', { name: 'Тарыхы' })).toBeTruthy();
});
