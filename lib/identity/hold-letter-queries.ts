import 'server-only';
import { db } from '@/lib/db/client';
import { type Bilingual, isLocale, type Locale } from '@/lib/i18n/locales';
import type { HoldDecision } from './holds';

type Addressee = { userId: string; email: string; locale: Locale };

/** What the letters about a held number say: to each account its own, nothing of the other. */
export type HoldNews = {
  id: string;
  decision: HoldDecision | null;
  municipality: Bilingual | null;
  claimant: Addressee | null;
  /** null when it is the same account, which showed two numbers, or when nobody can be written to. */
  holder: Addressee | null;
  ownNumber: boolean;
};

export async function getHoldNews(holdId: string): Promise<HoldNews | null> {
  const person = { select: { id: true, email: true, locale: true } } as const;
  const row = await db.numberHold.findUnique({
    where: { id: holdId },
    select: {
      id: true,
      decision: true,
      municipality: { select: { nameKy: true, nameRu: true } },
      claimant: person,
      holder: person,
    },
  });
  if (!row) return null;
  const ownNumber = row.claimant.id === row.holder.id;
  return {
    id: row.id,
    decision: row.decision,
    municipality: row.municipality && { ky: row.municipality.nameKy, ru: row.municipality.nameRu },
    claimant: addressee(row.claimant),
    holder: ownNumber ? null : addressee(row.holder),
    ownNumber,
  };
}

export type ConfirmationNews = { person: Addressee | null; settlement: Bilingual; municipality: Bilingual };

export async function getConfirmationNews(id: string): Promise<ConfirmationNews | null> {
  const named = { select: { nameKy: true, nameRu: true } } as const;
  const row = await db.residencyConfirmation.findUnique({
    where: { id },
    select: {
      user: { select: { id: true, email: true, locale: true } },
      municipality: named,
      residence: { select: { settlement: named } },
    },
  });
  if (!row) return null;
  const { settlement } = row.residence;
  return {
    person: addressee(row.user),
    settlement: { ky: settlement.nameKy, ru: settlement.nameRu },
    municipality: { ky: row.municipality.nameKy, ru: row.municipality.nameRu },
  };
}

function addressee({
  id,
  email,
  locale,
}: {
  id: string;
  email: string | null;
  locale: string;
}): Addressee | null {
  return email ? { userId: id, email, locale: isLocale(locale) ? locale : 'ky' } : null;
}
