import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { refuseUnsafeStart } = await import('@/lib/auth/start-safety');
  await refuseUnsafeStart();
  const { quietConsole } = await import('@/lib/http/log');
  // In development the framework's own words are for the eyes of whoever types there.
  if (process.env.NODE_ENV === 'production') quietConsole();
  const { installOriginCheck } = await import('@/lib/http/origin-check');
  const { installPostLimit } = await import('@/lib/http/post-limit');
  const { installTrustedAddress } = await import('@/lib/http/trusted-address');
  const { installErrorPage } = await import('@/lib/http/error-page');
  const { installPublicPages } = await import('@/lib/http/public-pages');
  // The one installed last sees a request first: its number and address, what is kept, its size, its origin, how many there
  // were, and only then Next.
  installPostLimit();
  installOriginCheck();
  installErrorPage();
  if (process.env.NODE_ENV === 'production') installPublicPages();
  installTrustedAddress();
}

/** A failure is logged once with the number that the reader sees; never with form values. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/http/log');
  const id = request.headers['x-request-id'];
  const failure = error as Error & { digest?: string };
  log.error(
    {
      requestId: id,
      digest: failure.digest,
      path: loggedPath(request.path),
      method: request.method,
      route: context.routePath,
      err: failure,
    },
    'request failed',
  );
};

/** Without its query, and without the token of a sign-in link: it opens a door. */
function loggedPath(path: string): string {
  return (path.split('?')[0] ?? '').replace(/(\/sign-in\/link\/)[^/]+/, '$1…');
}
