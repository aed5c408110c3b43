import { columnOfDay, type Day, endOfDay } from '@/lib/clock';
import type { PrismaClient } from '@/lib/db/generated/client';
import { changedFields, type NoticeContent } from '@/lib/hearings/content';
import { contentHashOf } from '@/lib/hearings/content-hash';
import { columnsOf } from '@/lib/hearings/store-notice';
import type { Days } from './days';
import { hearings, type MadeHearing, type MadeSitting, VENUES } from './hearing-texts';
import { idOf, MUNICIPALITY_ID, SETTLEMENTS, settlementId } from './place';

const TEXTS = {
  organiser: {
    ky: 'Ашар айыл өкмөтү айылдык кеңеш менен бирге',
    ru: 'Ашарский айыл окмоту вместе с айылным кенешем',
  },
  initiator: { ky: 'Ашар айыл өкмөтү', ru: 'Ашарский айыл окмоту' },
  legalBasis: {
    ky: 'Ашар жергиликтүү жамаатынын уставы, 14-статья (ойдон чыгарылган үлгү)',
    ru: 'Устав местного сообщества Ашар, статья 14 (вымышленный образец)',
  },
  materialsPlace: {
    ky: 'айыл өкмөтүнүн имараты, 2-бөлмө; ар бир айылдык китепкана',
    ru: 'здание айыл окмоту, кабинет 2; каждая сельская библиотека',
  },
  howToSend: {
    ky: 'Айыл өкмөтүнө алып келип же office@ashar.example дарегине жазып жөнөтүңүз. Угууда оозеки да айтсаңыз болот.',
    ru: 'Принесите в айыл окмоту или напишите на office@ashar.example. Можно сказать и устно на слушании.',
  },
};
const PHONE = '+996 000 000000';

/** Hearings in every state. One that exists is left alone: staff may have changed it, and its versions are proofs. */
export async function loadHearings(client: PrismaClient, days: Days): Promise<number> {
  let written = 0;
  for (const made of hearings(days.year)) written += await loadHearing(client, made, days);
  return written;
}

type Version = { content: NoticeContent; publishedAt: Date; note: { ky: string; ru: string } | null };

export async function loadHearing(client: PrismaClient, made: MadeHearing, days: Days): Promise<number> {
  const key = `demonstration/${made.key}`;
  const id = idOf('hearing', made.key);
  if (await client.hearing.findUnique({ where: { id }, select: { id: true } })) return 0;
  const versions = versionsOf(made, days);
  const last = versions.at(-1)?.content ?? contentOf(made, made.sittings, days);
  await client.$transaction(async (tx) => {
    await tx.hearing.create({
      data: {
        id,
        key,
        municipalityId: MUNICIPALITY_ID,
        state: made.state,
        stateSince: stateSince(made, versions, days),
        ...columnsOf(last),
        publishedAt: versions[0]?.publishedAt ?? null,
        sequence: Math.max(0, versions.length - 1),
        cancelReasonKy: last.cancelled?.ky ?? null,
        cancelReasonRu: last.cancelled?.ru ?? null,
        cancelledAt: last.cancelled ? (versions.at(-1)?.publishedAt ?? null) : null,
        createdAt: days.moment((made.published ?? -1) - 2),
      },
    });
    await tx.hearingSitting.createMany({
      data: last.sittings.map((sitting, index) => sittingRow(id, sitting, index)),
    });
    await tx.hearingVersion.createMany({
      data: versions.map(({ content, publishedAt, note }, index) => ({
        hearingId: id,
        number: index + 1,
        content,
        contentHash: contentHashOf(content),
        publishedAt,
        changed: changedSince(versions[index - 1], content),
        noteKy: note?.ky ?? null,
        noteRu: note?.ru ?? null,
      })),
    });
  });
  return 1 + last.sittings.length + versions.length;
}

/** Every publication, the first one included: what an earlier version said differs only in the sittings. */
function versionsOf(made: MadeHearing, days: Days): Version[] {
  if (made.published === null) return [];
  const changes = made.changes ?? [];
  const first: Version = {
    content: contentOf(made, made.atFirst ?? made.sittings, days),
    publishedAt: days.moment(made.published, '10:00'),
    note: null,
  };
  return [
    first,
    ...changes.map(
      ({ on, note, cancelled }): Version => ({
        content: { ...contentOf(made, made.sittings, days), cancelled: cancelled ?? null },
        publishedAt: days.moment(on, '11:30'),
        note,
      }),
    ),
  ];
}

function changedSince(before: Version | undefined, content: NoticeContent): string[] {
  return before ? changedFields(before.content, content) : [];
}

function contentOf(made: MadeHearing, sittings: readonly MadeSitting[], days: Days): NoticeContent {
  const statements = endOfDay(days.day(made.statements)).toISOString();
  return {
    form: 1,
    kind: made.kind,
    budgetYear: made.budgetYear === undefined ? null : days.year + made.budgetYear,
    title: made.title,
    description: made.description,
    ...TEXTS,
    contact: PHONE,
    registrationPhone: PHONE,
    registrationDeadline: statements,
    statementDeadline: statements,
    translationDue: null,
    sittings: sittings.map(({ day, starts, ends, settlement, venue }) => ({
      heldOn: days.day(day),
      endsOn: null,
      startsAt: starts,
      endsAt: ends,
      venue: VENUES[venue],
      settlement: settlementOf(settlement),
    })),
    materials: [],
    cancelled: null,
  };
}

function settlementOf(key: MadeSitting['settlement']) {
  const found = SETTLEMENTS.find((settlement) => settlement.key === key);
  return { id: settlementId(key), ky: found?.ky ?? null, ru: found?.ru ?? null };
}

function sittingRow(
  hearingId: string,
  { heldOn, endsOn, startsAt, endsAt, venue, settlement }: NoticeContent['sittings'][number],
  index: number,
) {
  return {
    hearingId,
    ordinal: index + 1,
    heldOn: column(heldOn),
    endsOn: column(endsOn),
    startsAt,
    endsAt,
    venueKy: venue.ky,
    venueRu: venue.ru,
    settlementId: settlement?.id ?? null,
  };
}

/** Since when the hearing has been in its state: the last publication before the sittings, or some days after them. */
function stateSince(
  { state, sittings, published }: MadeHearing,
  versions: readonly Version[],
  days: Days,
): Date {
  const lastDay = Math.max(...sittings.map(({ day }) => day));
  const after: Partial<Record<MadeHearing['state'], number>> = {
    held: 0,
    protocol_drafted: 2,
    approved: 6,
    answers_published: 9,
    closed: 40,
  };
  const later = after[state];
  if (later !== undefined) return days.moment(lastDay + later, '17:00');
  return versions.at(-1)?.publishedAt ?? days.moment(published ?? -1);
}

function column(day: Day | null): Date | null {
  return day === null ? null : columnOfDay(day);
}
