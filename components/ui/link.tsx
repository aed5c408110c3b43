import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  children: ReactNode;
  /** Stands on its own line with an arrow and a full touch target: "all hearings →". */
  alone?: boolean;
  /** Leaves the portal: shows the sign for it. */
  external?: boolean;
};

/**
 * A link in text, or alone. An ordinary anchor: each page is loaded by the browser itself, so the title is announced,
 * focus starts at the top and nothing differs without JavaScript. Links go, buttons do.
 */
export function Link({ alone, external, className, children, ...rest }: LinkProps) {
  return (
    <a
      className={classNames('link', alone && 'link-alone', className)}
      rel={external ? 'noopener external' : undefined}
      {...rest}
    >
      {children}
      {external && (
        <>
          {' '}
          <Icon name="external" />
        </>
      )}
      {alone && !external && <Icon name="arrow-right" />}
    </a>
  );
}
