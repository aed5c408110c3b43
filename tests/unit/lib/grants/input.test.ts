import { expect, test } from 'vitest';
import { EndSchema, GrantSchema } from '@/lib/grants/input';

const typed = {
  email: ' Clerk@Example.KG ',
  role: 'clerk',
  'from-day': '1',
  'from-month': '12',
  'from-year': '2026',
  orderNumber: '14-Б',
  'orderDate-day': '20',
  'orderDate-month': '11',
  'orderDate-year': '2026',
  orderSignedBy: 'Асанов А.',
};
const codes = (over: Record<string, string>) =>
  GrantSchema.safeParse({ ...typed, ...over }).error?.issues.map(({ path, message }) => [
    path.join('.'),
    message,
  ]);

test('a grant is read from its form', () => {
  expect(GrantSchema.parse(typed)).toEqual({
    email: 'clerk@example.kg',
    role: 'clerk',
    settlementId: null,
    from: '2026-12-01',
    to: null,
    order: { number: '14-Б', date: '2026-11-20', signedBy: 'Асанов А.' },
  });
});

test('every fault of a grant is told at once and by its code', () => {
  expect(
    codes({
      email: 'nobody',
      role: 'country_administrator',
      orderNumber: '',
      'orderDate-month': '13',
      'from-day': '31',
      'from-month': '2',
    }),
  ).toEqual([
    ['email', 'not_an_email'],
    ['role', 'choose'],
    ['from', 'not_a_date'],
    ['orderNumber', 'required'],
    ['orderDate', 'not_a_date'],
  ]);
  expect(codes({ role: 'village_head' })).toEqual([['settlementId', 'choose']]);
  expect(codes({ 'to-day': '30', 'to-month': '11', 'to-year': '2026' })).toEqual([['to', 'date_order']]);
  expect(codes({ orderNumber: 'x'.repeat(41) })).toEqual([['orderNumber', 'too_long']]);
});

test('an end needs its order', () => {
  expect(EndSchema.safeParse({}).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'orderNumber',
    'orderSignedBy',
    'orderDate',
  ]);
});
