import type { ReactNode } from 'react';
import type { Bilingual } from '@/lib/i18n/locales';
import { BrandMark } from './brand-mark';

type PrintHeaderProps = {
  municipality: Bilingual;
  /** The body that gives notice: ayil okmotu, kenesh. */
  body?: Bilingual;
  /** An SVG code that leads to the page, in place of the mark. */
  code?: ReactNode;
};

/** The head of a notice on A4: both languages side by side, Kyrgyz first, the code between them. */
export function PrintHeader({ municipality, body, code }: PrintHeaderProps) {
  return (
    <div className="print-header">
      <div lang="ky">
        <p className="print-header-name">{municipality.ky}</p>
        <p className="print-header-body">{body?.ky}</p>
      </div>
      {code ?? <BrandMark />}
      <div lang="ru">
        <p className="print-header-name">{municipality.ru}</p>
        <p className="print-header-body">{body?.ru}</p>
      </div>
    </div>
  );
}
