import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { copyHtml, NAMED_COLUMNS } from '@/lib/privacy/copy-html';
import { PERSONAL_TABLES } from '@/lib/privacy/personal-tables';
import { readTexts } from '@/tests/support/locale-texts';

const copy = (data: Parameters<typeof copyHtml>[2]['data']) => ({
  account: 'a-1',
  madeAt: '2026-11-21T06:00:00.000Z',
  data,
});

describe.each(LOCALES)('the readable copy (%s)', (locale) => {
  const t = translator(locale);

  it('has a name for every table about people and every column that it shows', () => {
    const texts = readTexts(locale);
    const missing = [
      ...PERSONAL_TABLES.map(({ table }) => `privacy:table.${table}`),
      ...NAMED_COLUMNS.map((column) => `privacy:column.${column}`),
    ].filter((key) => !texts.has(key));
    expect(missing).toEqual([]);
  });

  it('shows what a person wrote as text, whatever it is', () => {
    const html = copyHtml(t, locale, copy({ proposal: [{ title: '<script>alert(1)</script>"&' }] }));
    expect(html).not.toContain('<script');
    expect(html).toContain('&#60;script&#62;');
  });

  it('tells times in Bishkek and names in its language', () => {
    const html = copyHtml(
      t,
      locale,
      copy({
        residence: [
          { settlement: { ky: 'Төрткүл', ru: 'Тёрткюль' }, valid_from: '2026-11-21T20:00:00+00:00' },
        ],
      }),
    );
    expect(html).toContain(locale === 'ky' ? 'Төрткүл' : 'Тёрткюль');
    expect(html).toContain('22.11.2026');
    expect(html).toContain(`<html lang="${locale}">`);
  });
});
