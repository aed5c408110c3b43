import { Icon } from './icon';

type PaginationProps = {
  label: string;
  page: number;
  pageCount: number;
  href: (page: number) => string;
  words: {
    previous: string;
    next: string /** Before the number, for screen readers: "Page". */;
    page: string;
  };
};

/** Pages of a long list as links. Renders nothing for a single page. */
export function Pagination({ label, page, pageCount, href, words }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pagination" aria-label={label}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              <Icon name="arrow-left" />
              {words.previous}
            </a>
          </li>
        )}
        {shownPages(page, pageCount).map((shown, index, all) => (
          <li
            key={shown}
            className={index > 0 && shown - (all[index - 1] ?? 0) > 1 ? 'pagination-after-gap' : undefined}
          >
            {shown === page ? (
              <span className="pagination-current" aria-current="page">
                <span className="sr-only">{words.page} </span>
                {shown}
              </span>
            ) : (
              <a href={href(shown)}>
                <span className="sr-only">{words.page} </span>
                {shown}
              </a>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <a href={href(page + 1)} rel="next">
              {words.next}
              <Icon name="arrow-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** First, last, and the neighbours of the present page. */
function shownPages(page: number, pageCount: number): number[] {
  const wanted = new Set([1, page - 1, page, page + 1, pageCount]);
  return [...wanted].filter((number) => number >= 1 && number <= pageCount).sort((a, b) => a - b);
}
