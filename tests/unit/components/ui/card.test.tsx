import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Card } from '@/components/ui/card';
import { CardGrid } from '@/components/ui/card-grid';

test('the whole card has one link, named by its title', () => {
  render(
    <Card title="Көпүрө салуу" href="/ky/m/naryn/proposals/1" foot="340 тургун">
      <p>Суу ташкындаганда жол жабылат.</p>
    </Card>,
  );
  const link = screen.getByRole('link');
  expect(link.textContent).toBe('Көпүрө салуу');
  expect(screen.getByRole('heading', { level: 3, name: 'Көпүрө салуу' }).contains(link)).toBe(true);
});

test('a card that leads nowhere has no link', () => {
  render(<Card title="Байланыш" level={2} />);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByRole('heading', { level: 2 })).toBeTruthy();
});

test('cards are a list, so that one hears how many there are', () => {
  render(
    <CardGrid
      label="Сунуштар"
      items={[
        { key: 'a', card: <Card title="А" /> },
        { key: 'b', card: <Card title="Б" /> },
      ]}
    />,
  );
  expect(screen.getByRole('list', { name: 'Сунуштар' }).children).toHaveLength(2);
});
