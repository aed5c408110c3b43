import type { ReactNode } from 'react';

export type Description = { term: string; detail: ReactNode; lang?: string };

/** Facts of one thing: kind, place, date, contact. Entries whose detail is empty are left out. */
export function DescriptionList({ entries }: { entries: readonly Description[] }) {
  return (
    <dl className="description-list">
      {entries
        .filter(({ detail }) => detail !== null && detail !== undefined && detail !== '')
        .map(({ term, detail, lang }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd lang={lang}>{detail}</dd>
          </div>
        ))}
    </dl>
  );
}
