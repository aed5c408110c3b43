import { createHash } from 'node:crypto';
import { columnOfDay, momentOf } from '@/lib/clock';
import type { BudgetPhase, PrismaClient } from '@/lib/db/generated/client';
import { foldText } from '@/lib/text';
import { type Column, rowsOf } from './budget-lines';
import type { Days } from './days';
import { decidedOn, decisionId } from './decisions';
import { idOf, MUNICIPALITY_ID } from './place';

const TYIYN_PER_HUNDRED_SOM = 10_000n;
const MONEY_COLUMNS = ['planTyiyn', 'adjustedTyiyn', 'executedTyiyn'] as const;

const NOTE = {
  ky: 'Бул документ ойдон чыгарылган. К жана Ч тамгалары менен башталган коддор ушул үлгү үчүн гана түзүлгөн, бюджеттик классификациянын коддору эмес.',
  ru: 'Документ вымышленный. Коды на буквы К и Ч составлены только для этого образца, это не коды бюджетной классификации.',
};

type Document = {
  year: number;
  phase: BudgetPhase;
  /** The decision by which the kenesh adopted it; a draft that waits for its hearing has none. */
  decision: string | null;
  title: { ky: string; ru: string };
  columns: Column[];
  /** Days after the decision, or before the first load when there is none. */
  published: number;
  /** Waits until two of the staff publish it. */
  hidden?: boolean;
};

/** Three years: the last one whole, this one up to its first half, the next one as a draft. */
function documents(year: number): Document[] {
  const last = grown(0.9);
  const lastAdjusted = changed(last, 0.06);
  const now = grown(1);
  return [
    {
      year: year - 1,
      phase: 'approved',
      decision: 'III/2',
      title: title(year - 1, 'бюджети', 'Бюджет на'),
      columns: [last],
      published: 5,
    },
    {
      year: year - 1,
      phase: 'amended',
      decision: 'VI/1',
      title: title(year - 1, 'такталган бюджети', 'Уточнённый бюджет на'),
      columns: [last, lastAdjusted],
      published: 4,
    },
    {
      year: year - 1,
      phase: 'executed',
      decision: 'IX/1',
      title: title(year - 1, 'бюджетинин аткарылышы', 'Исполнение бюджета за'),
      columns: [last, lastAdjusted, carriedOut(lastAdjusted, 0.97, 0.17)],
      published: 6,
    },
    {
      year,
      phase: 'approved',
      decision: 'VIII/2',
      title: title(year, 'бюджети', 'Бюджет на'),
      columns: [now],
      published: 3,
    },
    {
      year,
      phase: 'reported',
      decision: 'XI/1',
      title: title(
        year,
        'биринчи жарымындагы бюджеттин аткарылышы',
        'Исполнение бюджета за первое полугодие',
      ),
      columns: [now, now, carriedOut(now, 0.47, 0.13)],
      published: 5,
    },
    {
      year,
      phase: 'amended',
      decision: null,
      title: title(year, 'такталган бюджети', 'Уточнённый бюджет на'),
      columns: [now, changed(now, 0.05)],
      published: 1,
      hidden: true,
    },
    {
      year: year + 1,
      phase: 'draft',
      decision: 'XI/2',
      title: title(year + 1, 'бюджетинин долбоору', 'Проект бюджета на'),
      columns: [changed(grown(1.08), 0.04)],
      published: 2,
    },
  ];
}

function title(year: number, ky: string, ru: string): { ky: string; ru: string } {
  return ru.endsWith('полугодие')
    ? { ky: `${year}-жылдын ${ky}`, ru: `${ru} ${year} года` }
    : { ky: `${year}-жылдын ${ky}`, ru: `${ru} ${year} год` };
}

/** Writes each document once; a document whose contents changed with the program is written anew. */
export async function loadBudget(client: PrismaClient, days: Days): Promise<number> {
  let written = 0;
  for (const document of documents(days.year)) written += await loadDocument(client, document, days);
  return written;
}

async function loadDocument(
  client: PrismaClient,
  { year, phase, decision, title: actTitle, columns, published, hidden }: Document,
  days: Days,
): Promise<number> {
  const key = `demonstration/${year}/${phase}`;
  const rows = rowsOf(
    columns,
    columns.map((_, index) => index < 2),
  );
  const decided = decision ? decidedOn(decision, days) : days.day(-published);
  const revision = createHash('sha256')
    .update(JSON.stringify([key, actTitle, NOTE, decided, rows]))
    .digest('hex')
    .slice(0, 16);
  const known = await client.budgetVersion.findUnique({ where: { key }, select: { revision: true } });
  if (known?.revision === revision) return 0;
  const id = idOf('budget', key);
  const lineId = (code: string) => idOf('budget', key, code);
  const data = {
    municipalityId: MUNICIPALITY_ID,
    year,
    phase,
    ordinal: 1,
    state: hidden ? ('hidden' as const) : ('published' as const),
    actNumber: decision,
    actDate: decision ? columnOfDay(decided) : null,
    actTitleKy: actTitle.ky,
    actTitleRu: actTitle.ru,
    decisionId: decision ? decisionId(decision) : null,
    printedUnit: 'thousand_som' as const,
    noteKy: NOTE.ky,
    noteRu: NOTE.ru,
    revision,
    publishedAt: hidden ? null : new Date(momentOf(decided).getTime() + published * 86_400_000),
  };
  const lines = rows.map(({ side, level, code, parent, ky, ru, amounts }, index) => ({
    id: lineId(code),
    versionId: id,
    municipalityId: MUNICIPALITY_ID,
    year,
    side,
    ordinal: index + 1,
    code,
    level,
    parentId: parent === null ? null : lineId(parent),
    nameKy: ky,
    nameRu: ru,
    folded: foldText(`${ky} ${ru}`),
    ...Object.fromEntries(
      amounts.map((amount, column) => [MONEY_COLUMNS[column], BigInt(amount) * TYIYN_PER_HUNDRED_SOM]),
    ),
  }));
  await client.$transaction(async (tx) => {
    await tx.budgetLine.deleteMany({ where: { versionId: id } });
    await tx.budgetVersion.upsert({ where: { key }, create: { id, key, ...data }, update: data });
    await tx.budgetLine.createMany({ data: lines });
  });
  return lines.length + 1;
}

/** The same everywhere times a factor, each row a little off the mean, as years are. */
function grown(factor: number): Column {
  return (code) => factor * (0.97 + 0.06 * chance(`grown ${code}`));
}

/** Every third row is changed by an amendment, up or down. */
function changed(before: Column, most: number): Column {
  return (code, side) => {
    const roll = chance(`changed ${code}`);
    return before(code, side) * (roll < 0.34 ? 1 + most * (roll < 0.2 ? 3 * roll : -3 * roll) : 1);
  };
}

/** Execution around a mean: most rows near it, some far below or above the plan. */
function carriedOut(plan: Column, mean: number, spread: number): Column {
  return (code, side) => {
    const roll = chance(`carried out ${code} ${mean}`);
    const extreme = roll > 0.93 ? 1.3 : roll < 0.06 ? 0.45 : 1;
    return (
      plan(code, side) *
      (side === 'revenue' ? mean : mean * 0.98) *
      extreme *
      (1 - spread / 2 + spread * roll)
    );
  };
}

/** A number in [0, 1) that is the same for the same text on every machine. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
