import { z } from 'zod';
import { ROW_COLUMNS } from '@/lib/budgets/columns';
import { BUDGET_PHASES } from '@/lib/budgets/phases';
import { MUNICIPALITY_TYPES } from '@/lib/municipalities/view';

/** The forms of the open-data answers: what openapi.json describes, and what the tests hold real answers against. Pure. */

const DaySchema = z.iso.date();
const BilingualSchema = z.object({ ky: z.string().nullable(), ru: z.string().nullable() }).strict();

export const MunicipalitySchema = z
  .object({
    code: z
      .string()
      .regex(/^\d{14}$/)
      .nullable()
      .describe('State classifier code; null for a unit that came out of the reform'),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .describe('Its address on the portal: /ky/m/{slug}. Never changes'),
    type: z.enum(MUNICIPALITY_TYPES),
    name: BilingualSchema.describe(
      'Official name with its type word; null where no source gives it in that language',
    ),
    district: BilingualSchema.nullable(),
    oblast: BilingualSchema.nullable(),
    population: z.number().int().positive().nullable(),
    validFrom: DaySchema.nullable().describe('null: since before the record begins'),
    validTo: DaySchema.nullable().describe('First day on which it no longer was; null while it is'),
  })
  .strict();

export const MunicipalitiesSchema = z.array(MunicipalitySchema);
export type MunicipalityJson = z.infer<typeof MunicipalitySchema>;

const CellSchema = z.union([z.string(), z.number(), z.null()]);
const rowSchema = (columns: readonly { key: string }[]) =>
  z.object(Object.fromEntries(columns.map(({ key }) => [key, CellSchema]))).strict();

const BudgetVersionSchema = z
  .object({
    version: z.string(),
    phase: z.enum(BUDGET_PHASES),
    ordinal: z.number().int().positive(),
    act: z
      .object({ number: z.string().nullable(), date: DaySchema.nullable(), title: BilingualSchema })
      .strict(),
    source: z.string().nullable(),
    rounded: z.boolean().describe('Told by the press, not by the document'),
    note: BilingualSchema,
    printedUnit: z.string(),
    publishedAt: z.iso.datetime(),
    revision: z.string(),
    observations: z.array(z.record(z.string(), CellSchema)).describe('What does not add up or is missing'),
    lines: z
      .array(rowSchema(ROW_COLUMNS))
      .describe('Rows as printed; amounts in thousand som, null where none is printed'),
  })
  .strict();

export const BudgetYearSchema = z
  .object({
    municipality: MunicipalitySchema.pick({
      code: true,
      slug: true,
      type: true,
      name: true,
      district: true,
      oblast: true,
    })
      .extend({ fictitious: z.boolean() })
      .strict(),
    year: z.number().int(),
    unit: z.literal('thousand som'),
    licence: BilingualSchema,
    currentVersion: z.string().nullable(),
    versions: z.array(BudgetVersionSchema),
  })
  .strict();

const HashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal');

export const SealsSchema = z.array(
  z
    .object({
      number: z.number().int().positive(),
      at: z.iso.datetime(),
      entries: z.number().int().positive().describe('Entries of the log under this seal'),
      lastSeq: z.number().int().positive().describe('Number of the last of them'),
      root: HashSchema.describe('Root of the Merkle tree (RFC 6962) over the entries'),
      previous: HashSchema.describe('Hash of the seal before; zeros for the first'),
      hash: HashSchema.describe(
        'SHA-256 of {"at","entries","lastSeq","number","previous","root","v":1} as one line of JSON, numbers other than entries and v as strings',
      ),
    })
    .strict(),
);
