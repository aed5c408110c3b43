/**
 * The pages that are the same bytes for everyone: they carry no script, may be kept and shared (lib/http/public-pages.ts).
 * A list of what is allowed, never of what is forbidden: a personal page that somebody forgot must not end up in a shared store.
 * tests/unit/lib/http/public-address.test.ts compares it with the folders of app/[locale]. `*` is one segment of the address.
 */
const PUBLIC_PAGES = [
  '',
  '/accessibility',
  '/audit',
  '/audit/*',
  '/legal-basis',
  '/open-data',
  '/privacy',
  '/m/*',
  '/m/*/budget',
  '/m/*/budget/*',
  '/m/*/budget/*/lines',
  '/m/*/budget/years',
  '/m/*/council',
  '/m/*/council/decisions',
  '/m/*/council/decisions/*',
  '/m/*/hearings',
  '/m/*/hearings/*',
  '/m/*/hearings/*/notice',
  '/m/*/initiatives',
  '/m/*/proposals',
  '/m/*/proposals/*',
];

/** Personal pages whose address a pattern above would also fit. */
const PERSONAL_PAGES = ['/m/*/proposals/new'];

const publicPattern = patternOf(PUBLIC_PAGES);
const personalPattern = patternOf(PERSONAL_PAGES);

/** Whether this path (without its query) is a page that everyone sees alike. */
export function isPublicPage(pathname: string): boolean {
  return publicPattern.test(pathname) && !personalPattern.test(pathname);
}

/** The municipality that a public page tells of; null for the pages of the whole country. */
export function municipalityOfPage(pathname: string): string | null {
  return /^\/(?:ky|ru)\/m\/([^/]+)/.exec(pathname)?.[1] ?? null;
}

function patternOf(templates: readonly string[]): RegExp {
  const alternatives = templates.map((template) => template.replaceAll('*', '[\\w%.~-]+'));
  return new RegExp(`^/(?:ky|ru)(?:${alternatives.join('|')})$`);
}
