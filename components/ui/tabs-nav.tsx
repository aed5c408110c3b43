export type Tab = {
  href: string;
  text: string;
  current?: boolean /** How many things wait there. */;
  count?: number | string;
};

/** Sister pages of one matter, as links. Each tab is a page with its own address. */
export function TabsNav({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map(({ href, text, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count !== undefined && <span className="badge">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
