/** Open data may be read by anybody's page. */
export const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*' } as const;

/** The answer to a browser that asks before it sends If-None-Match from another site's page. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}
