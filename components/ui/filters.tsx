import type { ReactNode } from 'react';
import { Button } from './button';
import { Link } from './link';

type FiltersProps = {
  /** Names the search for screen readers: "Filter the lines". */
  label: string;
  submit: string;
  /** The same page without any filter; shown only when something is filtered. */
  reset?: { href: string; text: string };
  /** Where the form goes; default the page itself. */
  action?: string;
  children: ReactNode;
};

/** A GET form over a list: the address holds the choice, so it can be sent to a colleague. Children are TextInput and Select. */
export function Filters({ label, submit, reset, action, children }: FiltersProps) {
  return (
    <search>
      <form className="filters" method="get" action={action} aria-label={label}>
        {children}
        <div className="button-row">
          <Button variant="secondary">{submit}</Button>
          {reset && <Link href={reset.href}>{reset.text}</Link>}
        </div>
      </form>
    </search>
  );
}
