import type { ReactNode } from 'react';

type PageHeadingProps = {
  title: ReactNode;
  /** Above: what kind of thing this is. */
  eyebrow?: ReactNode;
  /** One or two sentences: what is this, what can I do. */
  lead?: ReactNode;
  /** Status, date, number, side by side. */
  meta?: ReactNode;
  lang?: string;
};

/** The one h1 of the page. */
export function PageHeading({ title, eyebrow, lead, meta, lang }: PageHeadingProps) {
  return (
    <div className="page-heading">
      {eyebrow && <p className="page-heading-eyebrow">{eyebrow}</p>}
      <h1 lang={lang}>{title}</h1>
      {lead && <p className="page-heading-lead">{lead}</p>}
      {meta && <div className="page-heading-meta">{meta}</div>}
    </div>
  );
}
