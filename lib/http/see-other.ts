import 'server-only';
import { config } from '@/lib/config';

/** 303: the browser goes on with GET. A path stays within the portal's own address; nothing of it is kept. */
export function seeOther(target: string): Response {
  const location = target.startsWith('/') ? config().origin + target : target;
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } });
}
