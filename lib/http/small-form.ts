import 'server-only';

/** More than any form without files and long texts. */
const LIMIT_BYTES = 16 * 1024;

/** Reads a form of a few short fields from a route; null when it is larger or no such form. Nothing beyond the limit is kept. */
export async function readSmallForm(request: Request): Promise<URLSearchParams | null> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return null;
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LIMIT_BYTES) return null;
  }
  return new URLSearchParams(text);
}
