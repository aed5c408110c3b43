import { currentActor } from '@/lib/auth/guards';
import { decryptField } from '@/lib/crypto/field-encryption';
import { localeParam } from '@/lib/http/locale-param';
import { translator } from '@/lib/i18n/server';
import { isPerson } from '@/lib/identity/actor';
import { copyHtml } from '@/lib/privacy/copy-html';
import { mayDownload } from '@/lib/privacy/policy';
import { findExport } from '@/lib/privacy/queries';
import { whyNotPrivateLink } from '@/lib/uploads/private-link';

export const dynamic = 'force-dynamic';

const NOT_FOUND = { status: 404, headers: { 'Cache-Control': 'no-store' } };
const TYPES = { 'data.json': 'application/json; charset=utf-8', 'data.html': 'text/html; charset=utf-8' };

type Context = { params: Promise<{ locale: string; copy: string; file: string }> };

/** The copy of own data, for its owner in the own session, by a link that the own page made within the last minutes. Else it is not there. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: code, copy: id, file } = await params;
  const locale = localeParam(code);
  const actor = await currentActor();
  const now = new Date();
  if (!isPerson(actor) || !(file === 'data.json' || file === 'data.html'))
    return new Response(null, NOT_FOUND);
  if (whyNotPrivateLink(new URL(request.url).searchParams, id, actor.userId, now))
    return new Response(null, NOT_FOUND);
  const copy = await findExport(id);
  if (!copy?.jsonCipher || !mayDownload(actor, copy, now)) return new Response(null, NOT_FOUND);
  const json = decryptField(copy.jsonCipher, { column: 'data_export.json_cipher', row: id });
  const body = file === 'data.json' ? json : copyHtml(translator(locale), locale, JSON.parse(json));
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[file],
      'Content-Disposition': `attachment; filename="ashar-${file}"`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
