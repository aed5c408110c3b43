import { shortMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { ProposalState } from '@/lib/participatory-budget/states';

type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
type Row = Record<string, Value>;
export type OwnCopy = { account: string; madeAt: string; data: Record<string, Row[]> };

/** Columns that the readable copy names, in this order; the JSON has all. */
export const NAMED_COLUMNS = [
  ...[
    'email',
    'phone',
    'name',
    'address',
    'number',
    'title',
    'subject',
    'template',
    'action',
    'role',
    'order_number',
  ],
  ...[
    'problem',
    'place',
    'plan',
    'beneficiaries',
    'author_public_name',
    'original_name',
    'byte_length',
    'unit',
  ],
  ...[
    'settlement',
    'municipality',
    'recipient',
    'provider',
    'device',
    'via',
    'state',
    'locale',
    'language',
    'text_hash',
  ],
  ...[
    'at',
    'created_at',
    'given_at',
    'withdrawn_at',
    'requested_at',
    'ready_at',
    'sent_at',
    'submitted_at',
    'published_at',
  ],
  ...[
    'valid_from',
    'valid_to',
    'confirmed_at',
    'email_verified',
    'last_seen_at',
    'expires',
    'expires_at',
    'deletion_due_at',
    'id',
  ],
] as const;
type NamedColumn = (typeof NAMED_COLUMNS)[number];

/** A person's copy as one page that can be kept and opened without the portal. Everything in it is escaped. */
export function copyHtml(t: Translate, locale: Locale, { account, madeAt, data }: OwnCopy): string {
  const title = t('privacy:own.title');
  const { app_user: own = [], ...others } = data;
  const sections = Object.entries({ app_user: own, ...others }).map(([table, rows]) =>
    section(t, locale, table, rows),
  );
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>
<p>${escaped(t('privacy:own.lead'))}</p>
<p>${escaped(t('privacy:own.made', { time: shortMoment(new Date(madeAt)) }))}<br>${escaped(t('privacy:own.account'))}: ${escaped(account)}</p>
<p>${escaped(t('privacy:own.files'))}</p>
${sections.join('\n')}
</main></body></html>
`;
}

function section(t: Translate, locale: Locale, table: string, rows: Row[]): string {
  const name = t(`privacy:table.${table}` as 'privacy:table.app_user');
  const items = rows.map((row) => `<dl>${entries(t, locale, table, row)}</dl>`);
  return `<section><h2>${escaped(name)}</h2><p>${escaped(t('privacy:own.rows', { count: rows.length }))}</p>${items.join('')}</section>`;
}

function entries(t: Translate, locale: Locale, table: string, row: Row): string {
  return NAMED_COLUMNS.flatMap((column: NamedColumn) => {
    const value = row[column];
    if (value === undefined || value === null || value === '') return [];
    // The name of a cost is not a person's.
    const term = t(`privacy:column.${table === 'cost_item' && column === 'name' ? 'title' : column}`);
    const text =
      table === 'proposal' && column === 'state'
        ? t(`proposals:state.${value as ProposalState}`)
        : readable(t, locale, value);
    return [`<div><dt>${escaped(term)}</dt><dd>${escaped(text)}</dd></div>`];
  }).join('');
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function readable(t: Translate, locale: Locale, value: Value): string {
  if (typeof value === 'boolean') return value ? t('privacy:own.yes') : t('privacy:own.no');
  if (typeof value === 'string') return MOMENT.test(value) ? shortMoment(new Date(value)) : value;
  if (Array.isArray(value)) return value.map((one) => readable(t, locale, one)).join(', ');
  if (value && typeof value === 'object')
    return readable(t, locale, value[locale] ?? Object.values(value).find(Boolean) ?? '');
  return String(value ?? '');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:0;padding:1rem;color-scheme:light dark}main{max-width:46rem;margin:auto}' +
  'h2{margin-top:2.5rem}dl{border-top:1px solid;padding-top:.5rem}dl>div{display:flex;flex-wrap:wrap;gap:.25rem 1rem}' +
  'dt{flex:0 0 12rem;opacity:.75}dd{margin:0;flex:1 1 14rem;overflow-wrap:anywhere;white-space:pre-wrap}';
