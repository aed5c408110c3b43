import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Pagination } from '@/components/ui/pagination';

const words = { previous: 'Мурунку', next: 'Кийинки', page: 'Барак' };
const show = (page: number, pageCount: number) =>
  render(
    <Pagination
      label="Барактар"
      page={page}
      pageCount={pageCount}
      href={(to) => `?page=${to}`}
      words={words}
    />,
  );

test('a single page needs no pagination', () => {
  expect(show(1, 1).container.innerHTML).toBe('');
});

test('the present page is text, its neighbours and both ends are links', () => {
  show(5, 12);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '?page=4',
    '?page=1',
    '?page=4',
    '?page=6',
    '?page=12',
    '?page=6',
  ]);
  expect(document.querySelector('[aria-current="page"]')?.textContent).toBe('Барак 5');
});

test('the first page has no way back and the last no way on', () => {
  const { unmount } = show(1, 3);
  expect(screen.queryByRole('link', { name: 'Мурунку' })).toBeNull();
  unmount();
  show(3, 3);
  expect(screen.queryByRole('link', { name: 'Кийинки' })).toBeNull();
});

test('left out pages leave a visible gap', () => {
  const { container } = show(6, 12);
  expect([...container.querySelectorAll('.pagination-after-gap')].map((item) => item.textContent)).toEqual([
    'Барак 5',
    'Барак 12',
  ]);
});
