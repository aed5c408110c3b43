import { notFound } from 'next/navigation';
import { listBudgetLines, listVersionsOfYear } from '@/lib/budgets/queries';
import { budgetRows } from '@/lib/budgets/rows';
import { budgetYearParam } from '@/lib/http/budget-year-param';
import { isUnchanged, revalidated } from '@/lib/http/conditional';
import { municipalityParam } from '@/lib/http/municipality-param';
import { OPEN_TO_ALL, preflight } from '@/lib/http/open-to-all';
import { translator } from '@/lib/i18n/server';
import { budgetYearJson } from '@/lib/open-data/budgets-json';
import { budgetEtag, lastModified } from '@/lib/open-data/budgets-response';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ municipality: string; year: string }> };

/** Every published document of a budget year with its rows. Anybody's page may read it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { municipality: slug, year: yearText } = await params;
  const year = budgetYearParam(yearText);
  const municipality = await municipalityParam(slug);
  const versions = await listVersionsOfYear(municipality.id, year);
  if (versions.length === 0) notFound();
  const etag = budgetEtag(municipality, versions, 'json');
  const changed = lastModified(versions);
  const headers = { ...OPEN_TO_ALL, ...revalidated(etag, changed) };
  if (isUnchanged(request, etag, changed)) return new Response(null, { status: 304, headers });
  const lines = await listBudgetLines(...versions.map(({ id }) => id));
  const documents = versions.map((version) => ({
    version,
    rows: budgetRows(
      version,
      lines.filter(({ versionId }) => versionId === version.id),
    ),
  }));
  const licence = versions.some(({ rounded }) => rounded)
    ? 'budget:file.licence_press'
    : 'budget:file.licence_value';
  return Response.json(
    budgetYearJson(municipality, year, documents, {
      ky: translator('ky')(licence),
      ru: translator('ru')(licence),
    }),
    { headers },
  );
}

export const OPTIONS = preflight;
