import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MoneyInput } from '@/components/ui/money-input';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';

const descriptionOf = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

test('a control is named by its label and described by its hint, then its error', () => {
  render(<TextInput name="title" label="Аталышы" hint="Бир сүйлөм" error="Аталышын жазыңыз" />);
  const input = screen.getByRole('textbox', { name: 'Аталышы' });
  expect(descriptionOf(input)).toBe('Бир сүйлөм Аталышын жазыңыз');
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('a control without an error is not called invalid and points to nothing', () => {
  render(<TextInput name="title" label="Аталышы" />);
  const input = screen.getByRole('textbox', { name: 'Аталышы' });
  expect(input.hasAttribute('aria-invalid')).toBe(false);
  expect(input.hasAttribute('aria-describedby')).toBe(false);
});

test('label, hint, error and control stand in this order', () => {
  const { container } = render(<TextInput name="title" label="А" hint="Б" error="В" />);
  expect([...(container.firstElementChild?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
    'LABEL',
    'DIV',
    'P',
    'INPUT',
  ]);
});

test('a required control says so to screen readers and leaves the checking to the server', () => {
  render(<TextInput name="title" label="Аталышы" required />);
  const input = screen.getByRole('textbox', { name: 'Аталышы' });
  expect(input.getAttribute('aria-required')).toBe('true');
  expect(input.hasAttribute('required')).toBe(false);
});

test('the mark becomes part of the name', () => {
  render(<TextInput name="plan" label="План" mark="милдеттүү эмес" />);
  expect(screen.getByRole('textbox', { name: 'План (милдеттүү эмес)' })).toBeTruthy();
});

test('what was typed is kept', () => {
  render(<TextInput name="title" label="Аталышы" defaultValue="Көпүрө" error="Кыска" />);
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Көпүрө');
});

test('the limit of a text is told before one writes', () => {
  render(<Textarea name="problem" label="Көйгөй" hint="Эмне болуп жатат?" limit="Көп дегенде 2000 белги." />);
  expect(descriptionOf(screen.getByRole('textbox'))).toBe('Эмне болуп жатат? Көп дегенде 2000 белги.');
});

test('a text is never cut by the browser', () => {
  render(<Textarea name="problem" label="Көйгөй" limit="Көп дегенде 10 белги." />);
  expect(screen.getByRole('textbox').hasAttribute('maxlength')).toBe(false);
});

test('a select begins with the empty choice and groups its options', () => {
  render(
    <Select
      name="village"
      label="Айылыңыз"
      placeholder="Тандаңыз"
      defaultValue="kok"
      options={[{ label: 'Айылдар', options: [{ value: 'kok', label: 'Көк-Жар' }] }]}
    />,
  );
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Айылыңыз' });
  expect([...select.options].map(({ value }) => value)).toEqual(['', 'kok']);
  expect(select.value).toBe('kok');
  expect(screen.getByRole('group', { name: 'Айылдар' })).toBeTruthy();
});

test('an amount is described by its unit as well', () => {
  render(<MoneyInput name="cost" label="Баасы" unit="сом" error="Сумма чоң" />);
  const input = screen.getByRole('textbox', { name: 'Баасы' });
  expect(descriptionOf(input)).toBe('Сумма чоң сом');
  expect(input.getAttribute('inputmode')).toBe('decimal');
});
