import type { ReactNode } from 'react';

export type CardGridItem = { key: string; card: ReactNode };

/** Cards as a list: side by side where there is room, or (`wide`) one below the other. */
export function CardGrid({
  items,
  wide,
  label,
}: {
  items: readonly CardGridItem[];
  wide?: boolean;
  label?: string;
}) {
  return (
    <ul className={wide ? 'card-list' : 'card-grid'} aria-label={label}>
      {items.map(({ key, card }) => (
        <li key={key}>{card}</li>
      ))}
    </ul>
  );
}
