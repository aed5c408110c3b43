import 'server-only';
import { entryText, STORED_ENTRY_COLUMNS, type StoredEntry } from '@/lib/audit/leaf';
import type { AuditAction, AuditSubject, LookPlace } from '@/lib/audit/record-audit';
import { endOfDay, isDay, momentOf } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { rawSql } from '@/lib/db/sql';
import type { Actor } from '@/lib/identity/actor';
import type { LogFilter } from './input';
import type { LogView, LookView } from './view';

export const LOG_PAGE_SIZE = 50;

type ActorKind = Actor['kind'];

/** A municipality's log, newest first, 50 a page. Four queries, however many entries. */
export async function getLog(municipalityId: string, filter: LogFilter): Promise<LogView> {
  const where = whereOf(municipalityId, filter);
  const total = await db.auditEntry.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / LOG_PAGE_SIZE));
  const page = Math.min(filter.page, pageCount);
  const rows = await db.auditEntry.findMany({
    where,
    orderBy: { seq: 'desc' },
    skip: (page - 1) * LOG_PAGE_SIZE,
    take: LOG_PAGE_SIZE,
    select: {
      seq: true,
      at: true,
      actorKind: true,
      actorId: true,
      action: true,
      subjectKind: true,
      subjectId: true,
    },
  });
  const texts = await textsOf(rows.map(({ seq }) => seq));
  const names = await namesOf(
    rows.filter(({ actorKind }) => actorKind === 'staff').map(({ actorId }) => actorId),
  );
  return {
    total,
    page,
    pageCount,
    entries: rows.map(({ seq, at, actorKind, actorId, action, subjectKind, subjectId }) => ({
      seq: Number(seq),
      at: at.toISOString(),
      actorKind,
      actorName: (actorKind === 'staff' && actorId && names.get(actorId)) || null,
      action: action as AuditAction,
      subjectKind: subjectKind as AuditSubject,
      subjectId,
      text: texts.get(String(seq)) ?? '',
    })),
  };
}

/** Who holds or held a role there: the choices of the filter. */
export async function listLogPeople(municipalityId: string): Promise<{ id: string; name: string }[]> {
  const grants = await db.roleGrant.findMany({
    where: { municipalityId },
    distinct: ['userId'],
    select: { userId: true },
  });
  const names = await namesOf(grants.map(({ userId }) => userId));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'ky'));
}

/** Who of the offices has looked at a person's data: the newest 50. */
export async function listLooks(userId: string): Promise<LookView[]> {
  const rows = await db.auditEntry.findMany({
    where: { subjectKind: 'user', subjectId: userId, action: 'personal.read' },
    orderBy: { seq: 'desc' },
    take: 50,
    select: {
      seq: true,
      at: true,
      actorId: true,
      details: true,
      municipality: { select: { nameKy: true, nameRu: true } },
    },
  });
  const names = await namesOf(rows.map(({ actorId }) => actorId));
  const texts = await textsOf(rows.map(({ seq }) => seq));
  return rows.map(({ seq, at, actorId, details, municipality }) => ({
    seq: Number(seq),
    at: at.toISOString(),
    who: (actorId && names.get(actorId)) || null,
    office: municipality && {
      ky: municipality.nameKy ?? municipality.nameRu ?? '',
      ru: municipality.nameRu ?? municipality.nameKy ?? '',
    },
    place: (details as { place: LookPlace }).place,
    text: texts.get(String(seq)) ?? '',
  }));
}

function whereOf(municipalityId: string, { person, action, subject, from, to }: LogFilter) {
  const office: 'staff' | null = person ? 'staff' : null;
  const kind: ActorKind | null = person === 'system' || person === 'resident' ? person : office;
  return {
    municipalityId,
    ...(kind ? { actorKind: kind } : {}),
    ...(kind === 'staff' ? { actorId: person } : {}),
    ...(action ? { action } : {}),
    ...(subject ? { subjectKind: subject } : {}),
    at: {
      ...(isDay(from) ? { gte: momentOf(from) } : {}),
      ...(isDay(to) ? { lte: endOfDay(to) } : {}),
    },
  };
}

async function textsOf(seqs: readonly bigint[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<StoredEntry[]>`
    SELECT ${rawSql(STORED_ENTRY_COLUMNS)} FROM audit_entry e WHERE e.seq = ANY(${seqs.map(String)}::bigint[])`;
  return new Map(rows.map((row) => [row.seq, entryText(row)]));
}

/** Names of the offices' people; one without a name is known by the address with which the office reaches them. */
async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true, email: true },
  });
  return new Map(users.map(({ id, name, email }) => [id, name ?? email ?? id.slice(-6)]));
}
