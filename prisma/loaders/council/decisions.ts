import { columnOfDay } from '@/lib/clock';
import { numberSort } from '@/lib/council/decision-number';
import { isDecisionKind } from '@/lib/council/input';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { foldText } from '@/lib/text';
import { readJson } from '../read-json';
import { stableId } from '../stable-id';
import type { Loaded } from './elections';
import type { Territory } from './territory';

type Resolution = {
  id: string;
  municipality: string;
  territory_code?: string;
  number?: string;
  date?: string;
  kind: string;
  title_ky?: string;
  title_ru?: string;
  source?: string;
  source_note?: string;
  session?: string;
} & Record<string, Prisma.InputJsonValue>;

/** Decisions known from councils' own pages. One without a state code is kept, but belongs to no page. */
export async function loadDecisions(client: PrismaClient, territory: Territory): Promise<Loaded> {
  const resolutions = readJson<Resolution[]>('resolutions.json');
  const loaded: Loaded = { read: resolutions.length, written: 0, unused: [] };
  for (const resolution of resolutions) {
    const {
      id: key,
      municipality,
      territory_code,
      number,
      date,
      kind,
      title_ky,
      title_ru,
      source,
      source_note,
      session,
      ...details
    } = resolution;
    if (!isDecisionKind(kind)) {
      loaded.unused.push({ row: key, reason: `unknown kind "${kind}"` });
      continue;
    }
    const municipalityId = territory.byCode(territory_code, date);
    if (!municipalityId)
      loaded.unused.push({ row: `${key} ${municipality}`, reason: 'no municipality by code' });
    const data = {
      municipalityId,
      bodyPrinted: municipality,
      number: number ?? null,
      numberSort: numberSort(number ?? null),
      decidedOn: date ? columnOfDay(date) : null,
      subject: kind,
      titleKy: title_ky ?? null,
      titleRu: title_ru ?? null,
      session: session ?? null,
      folded: foldText([number, title_ky, title_ru, municipality].filter(Boolean).join(' ')),
      details,
      source: source ?? null,
      sourceNote: source_note ?? null,
    };
    await client.decision.upsert({
      where: { key },
      create: { id: stableId('decision', key), key, ...data },
      update: data,
    });
    loaded.written += 1;
  }
  return loaded;
}
