import type { ReactNode } from 'react';
import { classNames } from './class-names';

type CardProps = {
  title: ReactNode;
  /** The whole card leads there; the link's name is the title. */
  href?: string;
  /** Level of the title in the outline of the page. */
  level?: 2 | 3 | 4;
  /** Above the title: status, kind, date. */
  top?: ReactNode;
  children?: ReactNode;
  /** Below everything: counts, place, author. */
  foot?: ReactNode;
  lang?: string;
};

/** One thing of a list (a hearing, a proposal, a municipality). Put cards in CardGrid. */
export function Card({ title, href, level = 3, top, children, foot, lang }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={classNames('card', Boolean(href) && 'card-linked')}>
      {top && <div className="card-top">{top}</div>}
      <Heading className="card-title" lang={lang}>
        {href ? <a href={href}>{title}</a> : title}
      </Heading>
      {children && <div className="card-body">{children}</div>}
      {foot && <div className="card-foot">{foot}</div>}
    </article>
  );
}
