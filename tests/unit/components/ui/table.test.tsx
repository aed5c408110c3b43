import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Column, Table } from '@/components/ui/table';

type Line = { id: string; name: string; plan: string };

const rows: Line[] = [
  { id: '709', name: 'Билим берүү', plan: '30 412,8' },
  { id: '706', name: 'Турак жай', plan: '8 917,5' },
];
const columns: Column<Line>[] = [
  { key: 'name', header: 'Бөлүм', cell: ({ name }) => name, rowHeader: true },
  {
    key: 'plan',
    header: 'План',
    cell: ({ plan }) => plan,
    numeric: true,
    sort: { href: '?sort=plan', direction: 'descending' },
  },
];
const table = (stacked = false) => (
  <Table
    id="lines"
    caption="Чыгашалар"
    columns={columns}
    rows={rows}
    rowKey={({ id }) => id}
    foot={['Бардыгы', '39 330,3']}
    stacked={stacked}
  />
);

test('the table is named by its caption, and so is the region that scrolls', () => {
  render(table());
  expect(screen.getByRole('table', { name: 'Чыгашалар' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Чыгашалар' }).getAttribute('tabindex')).toBe('0');
});

test('columns and rows have scoped headers', () => {
  render(table());
  expect(screen.getAllByRole('columnheader').map((header) => header.getAttribute('scope'))).toEqual([
    'col',
    'col',
  ]);
  expect(screen.getByRole('rowheader', { name: 'Билим берүү' }).getAttribute('scope')).toBe('row');
});

test('a sorted column says how it is sorted and offers the other order', () => {
  render(table());
  const header = screen.getByRole('columnheader', { name: 'План' });
  expect(header.getAttribute('aria-sort')).toBe('descending');
  expect(within(header).getByRole('link', { name: 'План' }).getAttribute('href')).toBe('?sort=plan');
});

test('the total is a row with its own header', () => {
  render(table());
  const total = screen.getByRole('rowheader', { name: 'Бардыгы' }).closest('tr');
  expect(total?.textContent).toBe('Бардыгы39 330,3');
});

test('stacked on a phone it stays a table, and each value carries the name of its column', () => {
  render(table(true));
  expect(screen.getByRole('table').getAttribute('role')).toBe('table');
  const row = screen.getByRole('row', { name: /Билим берүү/ });
  expect(row.getAttribute('role')).toBe('row');
  expect(within(row).getByRole('cell').getAttribute('data-label')).toBe('План');
});
