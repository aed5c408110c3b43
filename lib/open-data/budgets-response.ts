import { createHash } from 'node:crypto';
import { versionAddress } from '@/lib/budgets/phases';
import type { BudgetVersionView } from '@/lib/budgets/view';
import type { MunicipalityView } from '@/lib/municipalities/view';

/** Raise it when the columns or the form of a file change: every reader's stored copy is out of date then. */
const FORM_OF_FILES = '1';

/** Weak, because the server may compress: the same contents, not the same bytes. `form` tells CSV, CSV for Excel, XLSX and JSON apart. */
export function budgetEtag(
  municipality: MunicipalityView,
  versions: readonly BudgetVersionView[],
  form: string,
): string {
  const parts = [
    FORM_OF_FILES,
    form,
    municipality.slug,
    municipality.name.ky,
    municipality.name.ru,
    ...versions.map(({ revision }) => revision),
  ];
  return `W/"${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 24)}"`;
}

export function lastModified(versions: readonly BudgetVersionView[]): Date {
  return new Date(Math.max(...versions.map(({ publishedAt }) => Date.parse(publishedAt))));
}

/** "naryn-2017.csv"; another document of the year than the current one says which: "naryn-2017-draft.csv". */
export function budgetFileName(
  slug: string,
  version: BudgetVersionView,
  versions: readonly BudgetVersionView[],
  extension: 'csv' | 'xlsx',
): string {
  const several = versions.length > 1 ? `-${versionAddress(version)}` : '';
  return `${slug}-${version.year}${several}.${extension}`;
}
