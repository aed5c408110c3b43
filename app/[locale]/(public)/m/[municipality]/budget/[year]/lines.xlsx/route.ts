import { budgetDownload } from '@/lib/http/budget-download';
import { translator } from '@/lib/i18n/server';
import { budgetXlsx } from '@/lib/open-data/budgets-xlsx';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; municipality: string; year: string }> };

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The document as a workbook: the lines with typed numbers, and a sheet that says what they are. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return budgetDownload(request, params, (locale) => ({
    form: `xlsx-${locale}`,
    extension: 'xlsx',
    mediaType: MEDIA_TYPE,
    write: async (document, rows) =>
      new Uint8Array(
        await budgetXlsx(document, rows, {
          own: translator(locale),
          ky: translator('ky'),
          ru: translator('ru'),
        }),
      ),
  }));
}
