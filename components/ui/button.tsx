import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant; icon?: IconName };

/**
 * Does something (sends, saves, withdraws). One `primary` a page; `secondary` beside it; `quiet` for leaving;
 * `danger` only on the page that asks once more. Never disabled before the click: the server answers.
 */
export function Button({
  variant = 'primary',
  icon,
  type = 'submit',
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={classNames('button', `button-${variant}`, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
