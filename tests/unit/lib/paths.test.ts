import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOtherLanguage, paths, safeReturnPath } from '@/lib/paths';

/** The promise: these addresses stand on posters. Add lines, never change one. */
const promised: [string, string, string][] = [
  [paths.home('ky'), '/ky', 'app/[locale]/page.tsx'],
  [paths.home('ru'), '/ru', 'app/[locale]/page.tsx'],
  [paths.municipality('ky', 'naryn'), '/ky/m/naryn', 'app/[locale]/(public)/m/[municipality]/page.tsx'],
  [
    paths.budget('ky', 'naryn'),
    '/ky/m/naryn/budget',
    'app/[locale]/(public)/m/[municipality]/budget/page.tsx',
  ],
  [
    paths.budgetYear('ky', 'naryn', 2017),
    '/ky/m/naryn/budget/2017',
    'app/[locale]/(public)/m/[municipality]/budget/[year]/page.tsx',
  ],
  [
    paths.budgetLines('ky', 'naryn', 2017),
    '/ky/m/naryn/budget/2017/lines',
    'app/[locale]/(public)/m/[municipality]/budget/[year]/lines/page.tsx',
  ],
  [
    paths.budgetCsv('ky', 'naryn', 2017),
    '/ky/m/naryn/budget/2017/lines.csv',
    'app/[locale]/(public)/m/[municipality]/budget/[year]/lines.csv/route.ts',
  ],
  [
    paths.budgetXlsx('ky', 'naryn', 2017),
    '/ky/m/naryn/budget/2017/lines.xlsx',
    'app/[locale]/(public)/m/[municipality]/budget/[year]/lines.xlsx/route.ts',
  ],
  [
    paths.hearings('ky', 'naryn'),
    '/ky/m/naryn/hearings',
    'app/[locale]/(public)/m/[municipality]/hearings/page.tsx',
  ],
  [
    paths.hearing('ky', 'naryn', 'x'),
    '/ky/m/naryn/hearings/x',
    'app/[locale]/(public)/m/[municipality]/hearings/[hearing]/page.tsx',
  ],
  [
    paths.hearingNotice('ky', 'naryn', 'x'),
    '/ky/m/naryn/hearings/x/notice',
    'app/[locale]/(public)/m/[municipality]/hearings/[hearing]/notice/page.tsx',
  ],
  [
    paths.hearingEvent('ky', 'naryn', 'x'),
    '/ky/m/naryn/hearings/x/event.ics',
    'app/[locale]/(public)/m/[municipality]/hearings/[hearing]/event.ics/route.ts',
  ],
  [paths.hearingShort(12), '/h/12', 'app/h/[number]/route.ts'],
  [
    paths.hearingsCalendar('ky', 'naryn'),
    '/ky/m/naryn/hearings/calendar.ics',
    'app/[locale]/(public)/m/[municipality]/hearings/calendar.ics/route.ts',
  ],
  [
    paths.council('ky', 'naryn'),
    '/ky/m/naryn/council',
    'app/[locale]/(public)/m/[municipality]/council/page.tsx',
  ],
  [
    paths.decisions('ky', 'naryn'),
    '/ky/m/naryn/council/decisions',
    'app/[locale]/(public)/m/[municipality]/council/decisions/page.tsx',
  ],
  [
    paths.proposals('ky', 'naryn'),
    '/ky/m/naryn/proposals',
    'app/[locale]/(public)/m/[municipality]/proposals/page.tsx',
  ],
  [
    paths.proposal('ky', 'naryn', 'x'),
    '/ky/m/naryn/proposals/x',
    'app/[locale]/(public)/m/[municipality]/proposals/[proposal]/page.tsx',
  ],
  [
    paths.newProposal('ky', 'naryn'),
    '/ky/m/naryn/proposals/new',
    'app/[locale]/(resident)/m/[municipality]/proposals/new/page.tsx',
  ],
  [
    paths.initiatives('ky', 'naryn'),
    '/ky/m/naryn/initiatives',
    'app/[locale]/(public)/m/[municipality]/initiatives/page.tsx',
  ],
  [paths.signIn('ky'), '/ky/sign-in', 'app/[locale]/(resident)/sign-in/page.tsx'],
  [paths.account('ky'), '/ky/account', 'app/[locale]/(resident)/account/page.tsx'],
  [paths.staff('ky'), '/ky/staff', 'app/[locale]/(staff)/staff/page.tsx'],
  [paths.legalBasis('ky'), '/ky/legal-basis', 'app/[locale]/(public)/legal-basis/page.tsx'],
  [paths.accessibility('ky'), '/ky/accessibility', 'app/[locale]/(public)/accessibility/page.tsx'],
  [paths.privacy('ky'), '/ky/privacy', 'app/[locale]/(public)/privacy/page.tsx'],
  [paths.seals('ky'), '/ky/audit', 'app/[locale]/(public)/audit/page.tsx'],
  [paths.entryProof('ky', 7), '/ky/audit/7', 'app/[locale]/(public)/audit/[entry]/page.tsx'],
  [paths.openDataSeals(), '/open-data/v1/audit/seals', 'app/open-data/v1/audit/seals/route.ts'],
  [
    paths.openDataMunicipalities(),
    '/open-data/v1/municipalities',
    'app/open-data/v1/municipalities/route.ts',
  ],
  [
    paths.openDataBudget('naryn', 2017),
    '/open-data/v1/municipalities/naryn/budgets/2017',
    'app/open-data/v1/municipalities/[municipality]/budgets/[year]/route.ts',
  ],
  [paths.hearingShort(12), '/h/12', 'app/h/[number]/route.ts'],
  [
    paths.hearingNotice('ky', 'naryn', 'x'),
    '/ky/m/naryn/hearings/x/notice',
    'app/[locale]/(public)/m/[municipality]/hearings/[hearing]/notice/page.tsx',
  ],
  [
    paths.hearingEvent('ky', 'naryn', 'x'),
    '/ky/m/naryn/hearings/x/event.ics',
    'app/[locale]/(public)/m/[municipality]/hearings/[hearing]/event.ics/route.ts',
  ],
  [
    paths.decision('ky', 'naryn', 'x'),
    '/ky/m/naryn/council/decisions/x',
    'app/[locale]/(public)/m/[municipality]/council/decisions/[decision]/page.tsx',
  ],
  [
    paths.budgetYears('ky', 'naryn'),
    '/ky/m/naryn/budget/years',
    'app/[locale]/(public)/m/[municipality]/budget/years/page.tsx',
  ],
  [paths.openData('ru'), '/ru/open-data', 'app/[locale]/(public)/open-data/page.tsx'],
  [paths.file('x'), '/files/x', 'app/files/[key]/route.ts'],
  [paths.openApi(), '/open-data/v1/openapi.json', 'app/open-data/v1/openapi.json/route.ts'],
  [paths.health(), '/health', 'app/health/route.ts'],
  [paths.outbox(), '/outbox', 'app/outbox/page.tsx'],
];

describe('addresses are a promise', () => {
  it.each(promised)('%s', (built, printed, file) => {
    expect(built).toBe(printed);
    expect(existsSync(file), `${file} answers ${printed}`).toBe(true);
  });
});

it('keeps the page when the language changes', () => {
  expect(inOtherLanguage('/ky/m/naryn/budget?sort=name', 'ru')).toBe('/ru/m/naryn/budget?sort=name');
  expect(inOtherLanguage('/ky', 'ru')).toBe('/ru');
});

describe('the way back after sign-in', () => {
  it('stays within the portal', () => {
    expect(safeReturnPath('/ru/m/naryn/proposals/new', 'ky')).toBe('/ru/m/naryn/proposals/new');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/ky//evil.example',
    '/kyevil',
    '/ky/../../evil',
    '/ky\\evil',
    'javascript:alert(1)',
    '/outbox',
    '',
    null,
    '/ky/\nSet-Cookie',
    '/\\\\evil.example',
    '/ky/\\\\evil.example',
    '/%2f/evil.example',
    '/\t/evil.example',
    '/ky\u2028//evil.example',
    '/ky/%2e%2e/outbox',
    '/ky/%2E./outbox',
    'https:evil.example',
    '/ky:80@evil.example',
    'data:text/html,<script>',
  ])('never goes to %s', (target) => {
    expect(safeReturnPath(target, 'ky')).toBe('/ky/account');
  });

  it('stays on a page of the portal, whatever is put together as the way back', () => {
    const pieces =
      '/ // \\ /\\ %2f %5c %2e%2e .. . ky ru /ky /ru/ evil.example @evil.example :80 ? # & javascript: data: https: % \u0000 \u2044 \uff0f';
    const nasty = fc.constantFrom('\t', '\n', '\r', ' ', '\u2028', ...pieces.split(' '));
    const piece = fc.oneof({ weight: 4, arbitrary: nasty }, fc.string({ maxLength: 5, unit: 'grapheme' }));
    const anything = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    const beginning = fc.constantFrom('', '/ky/', '/ru', 'https://ashar.example');
    fc.assert(
      fc.property(beginning, anything, (start, rest) => {
        const way = safeReturnPath(start + rest, 'ru');
        const reached = new URL(way, 'https://ashar.example');
        expect(reached.origin).toBe('https://ashar.example');
        expect(reached.pathname).toMatch(/^\/(ky|ru)(\/|$)/);
        expect(way).toMatch(/^[\x21-\x7e]+$/);
      }),
      { numRuns: 5000 },
    );
  });
});
