import { beforeAll, describe, expect, test } from 'vitest';
import { GET, OPTIONS } from '@/app/open-data/v1/municipalities/route';
import sitemap from '@/app/sitemap';
import { wholeClient } from '@/lib/db/client';
import { MunicipalitiesSchema } from '@/lib/open-data/schemas';
import { load } from '@/prisma/loaders/territory';
import { testDatabase } from '../../../support/database';

const { sql } = testDatabase();
const ask = (headers: Record<string, string> = {}) =>
  GET(new Request('http://localhost:3000/open-data/v1/municipalities', { headers }));

beforeAll(() => load(wholeClient()));

describe('the open list of municipalities', () => {
  test('has the promised fields and no other', async () => {
    const rows: unknown[] = await (await ask()).json();
    expect(() => MunicipalitiesSchema.parse(rows)).not.toThrow();
    expect(rows).toHaveLength(488);
    expect(rows).toContainEqual({
      code: '41704400000010',
      slug: 'naryn',
      type: 'city',
      name: { ky: 'Нарын шаары', ru: 'город Нарын' },
      district: null,
      oblast: { ky: 'Нарын облусу', ru: 'Нарынская область' },
      population: null,
      validFrom: null,
      validTo: null,
    });
  });

  test('may be read from any page and names its licence', async () => {
    const { headers } = await ask();
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('link')).toContain('rel="license"');
    expect(OPTIONS().status).toBe(204);
  });

  test('is not sent again to who has it, and is when something changed', async () => {
    const etag = (await ask()).headers.get('etag') ?? '';
    const again = await ask({ 'If-None-Match': etag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    await sql("UPDATE unit SET population = 40050, population_year = 2026 WHERE slug = 'naryn'");
    expect((await ask({ 'If-None-Match': etag })).status).toBe(200);
  });

  test('leaves the fictitious municipality out', async () => {
    await sql(
      "INSERT INTO unit (id, type, slug, name_ky, folded, fictitious) VALUES (gen_random_uuid(), 'ayil_aimak', 'ulgu', 'Үлгү айыл аймагы', '', true)",
    );
    expect(await (await ask()).text()).not.toContain('ulgu');
  });
});

describe('the sitemap', () => {
  test('names each municipality in both languages, each with its other language, within what one file may hold', async () => {
    const entries = await sitemap();
    expect(entries.length).toBeLessThan(50_000);
    for (const locale of ['ky', 'ru']) {
      expect(entries).toContainEqual({
        url: `http://localhost:3000/${locale}/m/on-archa`,
        alternates: {
          languages: { ky: 'http://localhost:3000/ky/m/on-archa', ru: 'http://localhost:3000/ru/m/on-archa' },
        },
      });
    }
    expect(JSON.stringify(entries)).not.toContain('/m/ulgu');
  });
});
