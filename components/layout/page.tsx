import type { ReactNode } from 'react';
import type { Translate } from '@/lib/i18n/translate';
import { Breadcrumb, type Crumb } from '../ui/breadcrumb';
import { MAIN_ID } from './skip-link';

type PageProps = {
  t: Translate /** From the portal's home to this page. */;
  crumbs?: readonly Crumb[];
  children: ReactNode;
};

/** The content of a page between header and footer: the way back up, then `main`. */
export function Page({ t, crumbs, children }: PageProps) {
  return (
    <div className="wrap page">
      {crumbs && <Breadcrumb label={t('ui.breadcrumb')} crumbs={crumbs} />}
      <main id={MAIN_ID} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
