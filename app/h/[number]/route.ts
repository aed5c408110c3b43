import { findHearingByNumber } from '@/lib/hearings/queries';
import { translator } from '@/lib/i18n/server';
import { paths } from '@/lib/paths';

export const dynamic = 'force-dynamic';

/** The short address of a poster. Kyrgyz, the state language, unless the reader's browser prefers Russian. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ number: string }> },
): Promise<Response> {
  const { number } = await params;
  const hearing = /^[1-9]\d{0,8}$/.test(number) ? await findHearingByNumber(Number(number)) : null;
  if (!hearing) return notHere();
  const locale = /^ru\b/i.test(request.headers.get('accept-language') ?? '') ? 'ru' : 'ky';
  return new Response(null, {
    status: 302,
    headers: {
      Location: paths.hearing(locale, hearing.slug, hearing.id),
      Vary: 'Accept-Language',
      'Cache-Control': 'no-cache',
    },
  });
}

function notHere(): Response {
  const text = (['ky', 'ru'] as const)
    .map((locale) => translator(locale)('errors:notFound.title'))
    .join(' · ');
  return new Response(`${text}\n`, {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
