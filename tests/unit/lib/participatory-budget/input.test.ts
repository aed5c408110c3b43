import { describe, expect, test } from 'vitest';
import { readForm } from '@/lib/http/form';
import { closeRows, filledRows, proposalInput } from '@/lib/participatory-budget/input';
import { typedForm } from '@/tests/support/participatory-budget';

const SETTLEMENT = '019a0000-0000-7000-8000-000000000001';

function read(over: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(typedForm(SETTLEMENT, over))) form.set(name, value);
  return readForm(proposalInput('2026-05-20'), form);
}

function errorsOf(over: Record<string, string>) {
  const answer = read(over);
  return answer.ok ? {} : answer.state.errors;
}

describe('what a resident sends', () => {
  test('a form filled in properly is read with its sums', () => {
    const answer = read();
    expect(answer).toMatchObject({
      ok: true,
      value: { ownMoney: 2_050_000n, planFrom: '2026-07-01', planTo: '2026-08-31' },
    });
    if (!answer.ok) return;
    expect(answer.value.items.map(({ totalTyiyn }) => totalTyiyn)).toEqual([12_000_000n, 50_000n]);
  });

  test('a title of 10,000 characters is too long, and is told with the limit', () => {
    expect(errorsOf({ title: 'а'.repeat(10_000) })).toEqual({ title: { code: 'too_long', limit: 120 } });
  });

  test('an emoji is one character, even a family of seven code points', () => {
    expect(errorsOf({ title: '👨‍👩‍👧‍👦'.repeat(120) })).toEqual({});
    expect(errorsOf({ title: '👨‍👩‍👧‍👦'.repeat(121) })).toEqual({ title: { code: 'too_long', limit: 120 } });
  });

  test('a letter under a mountain of accents does not pass as one character', () => {
    expect(errorsOf({ title: `а${'\u0301'.repeat(5000)}` })).toEqual({
      title: { code: 'too_long', limit: 120 },
    });
  });

  test('direction marks go and look-alike letters become Kyrgyz ones', () => {
    const answer = read({ title: '\u202eЖаӊы\u200f кѳпүрѳ\u2066', place: '  Манас \t көчөсү ' });
    expect(answer.ok && answer.value.title).toBe('Жаңы көпүрө');
    expect(answer.ok && answer.value.place).toBe('Манас көчөсү');
  });

  test('a title of nothing but invisible marks is empty', () => {
    expect(errorsOf({ title: '\u200b\u202e\u2060 ' })).toEqual({ title: { code: 'required' } });
  });

  test('everything wrong is told at once', () => {
    const errors = errorsOf({
      title: '',
      topic: 'palace',
      settlementId: 'x',
      'planFrom-year': '2020',
      'items.0.price': 'көп',
      authorName: '123',
    });
    expect(errors).toEqual({
      title: { code: 'required' },
      topic: { code: 'choose' },
      settlementId: { code: 'choose' },
      planFrom: { code: 'date_past' },
      'items.0.price': { code: 'not_an_amount' },
      authorName: { code: 'invalid' },
    });
  });

  test.each([
    [{ 'planTo-month': '6' }, { planTo: { code: 'not_a_date' } }],
    [{ 'planTo-month': '6', 'planTo-day': '30' }, { planTo: { code: 'date_order' } }],
    [{ 'planTo-year': '2040' }, { planTo: { code: 'does_not_fit' } }],
    [{ 'planFrom-day': '', 'planFrom-month': '', 'planFrom-year': '' }, { planFrom: { code: 'required' } }],
  ])('dates of the plan: %j', (over, errors) => {
    expect(errorsOf(over)).toEqual(errors);
  });

  test.each([
    ['0', { 'items.0.quantity': { code: 'not_a_number' } }],
    ['-3', { 'items.0.quantity': { code: 'not_a_number' } }],
    ['', { 'items.0.quantity': { code: 'required' } }],
    ['9999999', { 'items.0.quantity': { code: 'too_big', limit: 1_000_000 } }],
  ])('a quantity of "%s" is refused at its row', (quantity, errors) => {
    expect(errorsOf({ 'items.0.quantity': quantity })).toEqual(errors);
  });

  test('an estimate without a row is asked for', () => {
    const empty = Object.fromEntries(
      Object.keys(typedForm(SETTLEMENT))
        .filter((name) => name.startsWith('items.'))
        .map((name) => [name, '']),
    );
    expect(errorsOf(empty)).toMatchObject({ items: { code: 'required' } });
  });

  test('more rows than allowed are refused', () => {
    const rows = Array.from({ length: 41 }, (_, row) => ({
      [`items.${row}.name`]: 'Чырак',
      [`items.${row}.quantity`]: '1',
      [`items.${row}.price`]: '5',
    }));
    expect(errorsOf(Object.assign({}, ...rows))).toEqual({ items: { code: 'too_many', limit: 40 } });
  });

  test('rows left empty are skipped, and an error still points to the row as it is shown again', () => {
    const over = {
      'items.4.name': 'Мамы',
      'items.4.quantity': 'x',
      'items.4.unit': '',
      'items.4.price': '1',
    };
    expect(errorsOf(over)).toEqual({ 'items.2.quantity': { code: 'not_a_number' } });
    const typed = Object.fromEntries(
      Object.entries(typedForm(SETTLEMENT, over)).map(([name, value]) => [name, [value]]),
    );
    expect(closeRows(typed)['items.2.quantity']).toEqual(['x']);
    expect(filledRows(typed)).toBe(3);
  });
});
