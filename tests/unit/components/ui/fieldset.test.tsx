import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Checkbox } from '@/components/ui/checkbox';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { DateParts } from '@/components/ui/date-parts';
import { RadioGroup } from '@/components/ui/radio-group';

const options = [
  { value: 'draft', label: 'Долбоор' },
  { value: 'execution', label: 'Аткарылышы' },
];
const labels = { day: 'Күн', month: 'Ай', year: 'Жыл' };

test('radio buttons are a group named by its legend, with the earlier choice kept', () => {
  render(<RadioGroup name="kind" legend="Угуунун түрү" options={options} defaultValue="execution" />);
  expect(screen.getByRole('group', { name: 'Угуунун түрү' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Аткарылышы' }).checked).toBe(true);
});

test('the first choice of a group carries the id to which the error summary leads', () => {
  render(<CheckboxGroup name="who" legend="Кимге?" options={options} error="Бирөөнү белгилеңиз" />);
  expect(document.getElementById('who')).toBe(screen.getByRole('checkbox', { name: 'Долбоор' }));
});

test('the error of a group describes the group', () => {
  render(<CheckboxGroup name="who" legend="Кимге?" options={options} error="Бирөөнү белгилеңиз" />);
  const id = screen.getByRole('group', { name: 'Кимге?' }).getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(id)?.textContent).toBe('Бирөөнү белгилеңиз');
});

test('ticked boxes come back ticked', () => {
  render(
    <CheckboxGroup name="who" legend="Кимге?" options={options} defaultValues={['draft', 'execution']} />,
  );
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([
    true,
    true,
  ]);
});

test('a single box is described by its hint and its error', () => {
  render(<Checkbox name="consent" label="Макулмун" hint="Кайтарып алса болот" error="Макулдук керек" />);
  const box = screen.getByRole('checkbox');
  expect(box.getAttribute('aria-describedby')).toBe('consent-choice-hint consent-error');
  expect(box.getAttribute('aria-invalid')).toBe('true');
});

test('a date is asked in three named parts', () => {
  render(
    <DateParts
      name="date"
      legend="Угуунун күнү"
      labels={labels}
      defaultValues={{ day: '31', month: '11', year: '2026' }}
    />,
  );
  const parts = ['Күн', 'Ай', 'Жыл'].map((name) => screen.getByRole<HTMLInputElement>('textbox', { name }));
  expect(parts.map(({ name }) => name)).toEqual(['date-day', 'date-month', 'date-year']);
  expect(parts.map(({ value }) => value)).toEqual(['31', '11', '2026']);
});

test('the error summary leads to the first part of a date at fault', () => {
  render(
    <DateParts name="date" legend="Күнү" labels={labels} error="Мындай ай жок" errorParts={['month']} />,
  );
  const month = screen.getByRole('textbox', { name: 'Ай' });
  expect(document.getElementById('date')).toBe(month);
  expect(month.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('textbox', { name: 'Күн' }).hasAttribute('aria-invalid')).toBe(false);
});

test('without parts at fault the whole date is', () => {
  render(<DateParts name="date" legend="Күнү" labels={labels} error="Күнүн жазыңыз" />);
  expect(screen.getAllByRole('textbox').every((box) => box.getAttribute('aria-invalid') === 'true')).toBe(
    true,
  );
});
