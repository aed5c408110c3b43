import { budgetDownload } from '@/lib/http/budget-download';
import { translator } from '@/lib/i18n/server';
import { budgetCsv } from '@/lib/open-data/budgets-csv';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; municipality: string; year: string }> };

/** The document as CSV: UTF-8, comma, point. `?excel=1`: semicolon, comma and byte-order mark for Excel in Russian locale. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const dialect = new URL(request.url).searchParams.get('excel') === '1' ? 'excel' : 'plain';
  return budgetDownload(request, params, (locale) => ({
    form: dialect === 'excel' ? `csv-excel-${locale}` : 'csv',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    write: (document, rows) => budgetCsv(document, rows, dialect, translator(locale)),
  }));
}
