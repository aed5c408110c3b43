import type { ReactNode } from 'react';

export type ProvenanceFact = { label: string; value: ReactNode };

/** Below every figure and document: source, act, date, licence; and a note where the printed figure is doubtful or rounded. */
export function Provenance({ facts, note }: { facts: readonly ProvenanceFact[]; note?: ReactNode }) {
  return (
    <div className="provenance">
      <dl>
        {facts
          .filter(({ value }) => value !== null && value !== undefined && value !== '')
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {note && <p className="provenance-note">{note}</p>}
    </div>
  );
}
