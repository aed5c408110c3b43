const PATHS = {
  'arrow-left': 'M19 12H5m6-6-6 6 6 6',
  'arrow-right': 'M5 12h14m-6-6 6 6-6 6',
  calendar: 'M4 6.5h16V20H4zM4 10.5h16M8 4v4m8-4v4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  'chevron-right': 'm9 5 7 7-7 7',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2',
  document: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6m-6 4h6',
  download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15',
  external: 'M13 5h6v6m0-6-8.5 8.5M10 6H5v13h13v-5',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.6v.1',
  mail: 'M3.5 6h17v12h-17zm.3.3L12 12.5l8.2-6.2',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c.3-4 2.8-6 6.5-6s6.2 2 6.5 6M16 4.7a3.5 3.5 0 0 1 0 6.6m2.3 3.2c2 .9 3 2.7 3.2 5.5',
  place:
    'M12 21c4.5-4.6 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6.4 6.5 11m0-8.7a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m4.8 11.3L20.5 20.5',
  stop: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM9 9l6 6m0-6-6 6',
  warning: 'M12 4 2.8 20h18.4zM12 10v5m0 2.5v.1',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon beside a word, never instead of it: hidden from screen readers, takes the colour and size of the text. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
