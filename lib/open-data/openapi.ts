import { z } from 'zod';
import { BudgetYearSchema, MunicipalitiesSchema, SealsSchema } from './schemas';

/** The OpenAPI 3.1 description of the open data. `tests` hold its paths and real answers against it. Pure. */
export function openApiDocument(origin: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Ашар: open data of local self-government in Kyrgyzstan',
      version: '1',
      description:
        'Municipalities, budgets and hearings as published by their councils, each figure with its source. Amounts are in thousand som, days are in Asia/Bishkek. ' +
        'Version 1 only grows: nothing that is in it is renamed or taken away. Every file answers If-None-Match with 304.',
      license: {
        name: 'Facts of official acts, free to use with the source named; populations of the National Statistical Committee: CC BY-NC-SA 4.0',
        url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
      },
    },
    servers: [{ url: origin }],
    paths: {
      '/open-data/v1/municipalities': {
        get: operation(
          'listMunicipalities',
          'All municipalities, those of the past too',
          [],
          json('Municipalities'),
        ),
      },
      '/open-data/v1/municipalities/{slug}/budgets/{year}': {
        get: operation(
          'getBudgetYear',
          'Every published document of a budget year with its rows',
          [SLUG, YEAR],
          json('BudgetYear'),
        ),
      },
      '/{locale}/m/{slug}/budget/{year}/lines.csv': {
        get: operation(
          'downloadBudgetCsv',
          'The rows of a budget document as CSV (RFC 4180, UTF-8)',
          [LOCALE, SLUG, YEAR],
          { 'text/csv': {} },
        ),
      },
      '/{locale}/m/{slug}/budget/{year}/lines.xlsx': {
        get: operation(
          'downloadBudgetXlsx',
          'The rows of a budget document as a spreadsheet',
          [LOCALE, SLUG, YEAR],
          { [XLSX]: {} },
        ),
      },
      '/{locale}/m/{slug}/hearings/calendar.ics': {
        get: operation(
          'followHearings',
          'The hearings of a municipality as a calendar (RFC 5545)',
          [LOCALE, SLUG],
          { 'text/calendar': {} },
        ),
      },
      '/open-data/v1/audit/seals': {
        get: operation(
          'listSeals',
          'The seals of the audit log, newest first, 1,000 an answer; ?before={number} leads to older ones',
          [],
          json('Seals'),
        ),
      },
      '/open-data/v1/openapi.json': {
        get: operation('describe', 'This document', [], {
          'application/json': { schema: { type: 'object' } },
        }),
      },
    },
    components: {
      schemas: {
        Municipalities: schemaOf(MunicipalitiesSchema),
        BudgetYear: schemaOf(BudgetYearSchema),
        Seals: schemaOf(SealsSchema),
      },
    },
  };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LOCALE = parameter('locale', { type: 'string', enum: ['ky', 'ru'] });
const SLUG = parameter('slug', { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
const YEAR = parameter('year', { type: 'integer', minimum: 1991, maximum: 2100 });

type Content = Record<string, object>;

function parameter(name: string, schema: object) {
  return { name, in: 'path', required: true, schema };
}

function json(name: 'Municipalities' | 'BudgetYear' | 'Seals'): Content {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
}

function operation(operationId: string, summary: string, parameters: object[], content: Content) {
  const notFound = parameters.length > 0 ? { '404': { description: 'No such municipality or year' } } : {};
  return {
    operationId,
    summary,
    parameters,
    responses: { '200': { description: summary, content }, ...notFound },
  };
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}
