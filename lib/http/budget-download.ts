import { notFound } from 'next/navigation';
import type { BudgetDocument } from '@/lib/budgets/columns';
import { readVersionAddress } from '@/lib/budgets/phases';
import { getBudgetVersion, listBudgetLines } from '@/lib/budgets/queries';
import { type BudgetRow, budgetRows } from '@/lib/budgets/rows';
import type { Locale } from '@/lib/i18n/locales';
import { budgetEtag, budgetFileName, lastModified } from '@/lib/open-data/budgets-response';
import { budgetYearParam } from './budget-year-param';
import { isUnchanged, revalidated } from './conditional';
import { localeParam } from './locale-param';
import { municipalityParam } from './municipality-param';

export type BudgetFile = {
  /** Tells the forms of one document apart in the ETag: "csv", "csv-excel-ky". */
  form: string;
  extension: 'csv' | 'xlsx';
  mediaType: string;
  write: (document: BudgetDocument, rows: readonly BudgetRow[]) => BodyInit | Promise<BodyInit>;
};

type Parameters = { locale: string; municipality: string; year: string };

/** Answers with a file of one budget document (`?version=`), or 304 when the reader has it already. The rows are read only when they are sent. */
export async function budgetDownload(
  request: Request,
  params: Promise<Parameters>,
  fileFor: (locale: Locale) => BudgetFile,
): Promise<Response> {
  const { locale, municipality: slug, year: yearText } = await params;
  const file = fileFor(localeParam(locale));
  const year = budgetYearParam(yearText);
  const municipality = await municipalityParam(slug);
  const found = await getBudgetVersion(
    municipality.id,
    year,
    readVersionAddress(new URL(request.url).searchParams.get('version') ?? undefined),
  );
  if (!found) notFound();
  const { version, versions } = found;
  const etag = budgetEtag(municipality, [version], file.form);
  const changed = lastModified([version]);
  const headers = revalidated(etag, changed);
  if (isUnchanged(request, etag, changed)) return new Response(null, { status: 304, headers });
  const rows = budgetRows(version, await listBudgetLines(version.id));
  return new Response(await file.write({ municipality, version }, rows), {
    headers: {
      ...headers,
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${budgetFileName(slug, version, versions, file.extension)}"`,
    },
  });
}
