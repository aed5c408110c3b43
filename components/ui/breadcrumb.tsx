export type Crumb = { text: string; href?: string; lang?: string };

/** The way back up, from the portal's home; the last crumb is the page itself and is no link. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol>
        {crumbs.map(({ text, href, lang }) => (
          <li key={`${href}${text}`}>
            {href ? (
              <a className="link" href={href} lang={lang}>
                {text}
              </a>
            ) : (
              <span aria-current="page" lang={lang}>
                {text}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
