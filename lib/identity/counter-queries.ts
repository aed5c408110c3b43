import 'server-only';
import { type Day, dayOf } from '@/lib/clock';
import { decryptField } from '@/lib/crypto/field-encryption';
import { db } from '@/lib/db/client';
import type { Bilingual } from '@/lib/i18n/locales';
import type { HoldDecision } from './holds';
import { inForce } from './in-force';
import { groupedCode, parseResidencyCode, residencyCodeHash, residencyCodeOf } from './residency-code';
import type { CodeState } from './residency-policy';

/** What a resident sees before going to the counter. */
export type OwnCounterView = {
  /** The code that holds now. */
  code: { text: string; expiresAt: Date } | null;
  /** The number that was shown waits for a decision. */
  held: boolean;
};

export async function getOwnCounter(userId: string, now: Date): Promise<OwnCounterView> {
  const [code, held] = await Promise.all([
    db.residencyCode.findUnique({
      where: { userId },
      select: { id: true, expiresAt: true, usedAt: true },
    }),
    db.numberHold.count({ where: { claimantId: userId, decidedAt: null } }),
  ]);
  const holds = code && !code.usedAt && code.expiresAt > now;
  return {
    code: holds ? { text: groupedCode(residencyCodeOf(code.id)), expiresAt: code.expiresAt } : null,
    held: held > 0,
  };
}

/** The id of a code that holds now, as somebody typed it; null when there is none. */
export async function findShownCode(text: string, now: Date): Promise<string | null> {
  const code = parseResidencyCode(text);
  if (!code) return null;
  const row = await db.residencyCode.findUnique({
    where: { codeHash: residencyCodeHash(code) },
    select: { id: true, expiresAt: true, usedAt: true },
  });
  return row && !row.usedAt && row.expiresAt > now ? row.id : null;
}

/** Who stands at the counter: the name the account has, and where the person chose to live. */
export type CounterCase = CodeState & {
  name: string | null;
  residence: {
    settlementId: string;
    municipalityId: string;
    settlement: Bilingual;
    municipality: Bilingual;
  } | null;
};

export async function findCounterCase(codeId: string, now: Date): Promise<CounterCase | null> {
  const named = { select: { nameKy: true, nameRu: true } } as const;
  const row = await db.residencyCode.findUnique({
    where: { id: codeId },
    select: {
      usedAt: true,
      expiresAt: true,
      user: {
        select: {
          id: true,
          name: true,
          residences: {
            where: inForce(now),
            select: { settlementId: true, municipalityId: true, settlement: named, municipality: named },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { usedAt, expiresAt, user } = row;
  const [residence] = user.residences;
  return {
    personId: user.id,
    usedAt,
    expiresAt,
    name: user.name,
    residence: residence
      ? {
          settlementId: residence.settlementId,
          municipalityId: residence.municipalityId,
          settlement: nameOf(residence.settlement),
          municipality: nameOf(residence.municipality),
        }
      : null,
  };
}

export type HoldLine = { id: string; at: Date; name: string | null };

/** Open holds of a municipality, the longest waiting first. */
export async function listOpenHolds(municipalityId: string): Promise<HoldLine[]> {
  const rows = await db.numberHold.findMany({
    where: { municipalityId, decidedAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, at: true, nameCipher: true, claimant: { select: { name: true } } },
  });
  return rows.map(({ id, at, nameCipher, claimant }) => ({
    id,
    at,
    name: nameCipher
      ? decryptField(nameCipher, { column: 'number_hold.name_cipher', row: id })
      : claimant.name,
  }));
}

export async function countOpenHolds(municipalityId: string): Promise<number> {
  return db.numberHold.count({ where: { municipalityId, decidedAt: null } });
}

export type HoldPerson = {
  name: string | null;
  email: string | null;
  since: Day;
  residence: Bilingual | null;
};

export type HoldView = {
  id: string;
  at: Date;
  via: 'counter' | 'national';
  nameInPassport: string | null;
  claimant: HoldPerson;
  /** null when it is the same account, which had another number before. */
  holder: HoldPerson | null;
  decision: HoldDecision | null;
  /** For the policy. */
  municipalityId: string | null;
  claimantId: string;
  holderId: string;
  enteredById: string | null;
  decidedAt: Date | null;
};

/** One hold of this municipality, or null. */
export async function findHold(municipalityId: string, id: string, now: Date): Promise<HoldView | null> {
  const person = {
    select: {
      name: true,
      email: true,
      createdAt: true,
      residences: {
        where: inForce(now),
        select: { settlement: { select: { nameKy: true, nameRu: true } } },
      },
    },
  } as const;
  const row = await db.numberHold.findFirst({
    where: { id, municipalityId },
    select: {
      id: true,
      at: true,
      via: true,
      nameCipher: true,
      decision: true,
      municipalityId: true,
      claimantId: true,
      holderId: true,
      enteredById: true,
      decidedAt: true,
      claimant: person,
      holder: person,
    },
  });
  if (!row) return null;
  const { nameCipher, claimant, holder, ...rest } = row;
  return {
    ...rest,
    nameInPassport:
      nameCipher && decryptField(nameCipher, { column: 'number_hold.name_cipher', row: row.id }),
    claimant: personOf(claimant),
    holder: row.claimantId === row.holderId ? null : personOf(holder),
  };
}

type PersonRow = {
  name: string | null;
  email: string | null;
  createdAt: Date;
  residences: { settlement: NameRow }[];
};
type NameRow = { nameKy: string | null; nameRu: string | null };

function personOf({ name, email, createdAt, residences }: PersonRow): HoldPerson {
  const [residence] = residences;
  return {
    name,
    email,
    since: dayOf(createdAt),
    residence: residence ? nameOf(residence.settlement) : null,
  };
}

function nameOf({ nameKy, nameRu }: NameRow): Bilingual {
  return { ky: nameKy, ru: nameRu };
}
