import type { ReactNode } from 'react';

type SectionProps = {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  /** Link to the whole list, at the right of the title. */
  action?: ReactNode;
  children: ReactNode;
};

/** A titled part of a page (h2), far enough from the part before. */
export function Section({ id, title, lead, action, children }: SectionProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {action}
        {lead && <p className="section-lead">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
