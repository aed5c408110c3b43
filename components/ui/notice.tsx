import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type NoticeKind = 'info' | 'success' | 'warning' | 'refusal';

const ICONS: Record<NoticeKind, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  refusal: 'stop',
};

type NoticeProps = {
  kind?: NoticeKind;
  title: ReactNode;
  children?: ReactNode;
  /** For a refusal: the rule and its act ("Law No. 67, article 8"), or that the charter decides. */
  basis?: ReactNode;
  /** Said aloud at once: the answer to what the person has just done. */
  live?: boolean;
};

/** A message on the page. `success` after an act, `warning` before a loss, `refusal` when the law says no, with its basis. */
export function Notice({ kind = 'info', title, children, basis, live }: NoticeProps) {
  return (
    <div className={classNames('notice', `notice-${kind}`)} role={live ? 'status' : undefined}>
      <Icon name={ICONS[kind]} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {children && <div>{children}</div>}
        {basis && <div className="notice-basis">{basis}</div>}
      </div>
    </div>
  );
}
