import type { ComponentProps } from 'react';
import type { ButtonVariant } from './button';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

type ButtonLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  variant?: ButtonVariant;
  icon?: IconName;
};

/** Goes somewhere, but is the main thing to do on the page ("Write a proposal", "Download CSV"). */
export function ButtonLink({ variant = 'primary', icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={classNames('button', `button-${variant}`, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
