import 'server-only';
import { config } from '@/lib/config';
import { db } from '@/lib/db/client';
import type { RoleName } from '@/lib/identity/actor';
import { DEMONSTRATION_TOTP_SECRET } from '@/lib/identity/demonstration-accounts';
import { inForce } from '@/lib/identity/in-force';
import { isUuid } from '@/lib/identity/uuid';
import { openSecret } from './second-factor-row';
import { totpCode } from './totp';

export type SecondFactorView = { enrolledAt: Date | null; recoveryCodesLeft: number };

/** What a person has set up; `enrolledAt` null: nothing yet. */
export async function getSecondFactor(userId: string): Promise<SecondFactorView> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      secondFactor: { select: { createdAt: true } },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  return {
    enrolledAt: user.secondFactor?.createdAt ?? null,
    recoveryCodesLeft: user._count.recoveryCodes,
  };
}

/** The code of this moment of a demonstration account, shown openly like its letters; null for everybody else and anywhere else. */
export async function demonstrationCode(userId: string, now: Date): Promise<string | null> {
  if (!config().demonstration) return null;
  const row = await db.secondFactor.findUnique({ where: { userId }, select: { secretCipher: true } });
  const secret = row && openSecret(userId, row.secretCipher);
  return secret === DEMONSTRATION_TOTP_SECRET ? totpCode(secret, now) : null;
}

export type ColleagueView = {
  userId: string;
  email: string | null;
  name: string | null;
  roles: RoleName[];
  enrolledAt: Date | null;
};

/** Who holds an office in a municipality now, with the state of the second factor. */
export async function listColleagues(municipalityId: string, now: Date): Promise<ColleagueView[]> {
  const rows = await db.user.findMany({
    where: { grants: { some: { municipalityId, ...inForce(now) } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      email: true,
      name: true,
      secondFactor: { select: { createdAt: true } },
      grants: { where: { municipalityId, ...inForce(now) }, select: { role: true } },
    },
  });
  return rows.map(({ id, email, name, secondFactor, grants }) => ({
    userId: id,
    email,
    name,
    roles: [...new Set(grants.map(({ role }) => role))],
    enrolledAt: secondFactor?.createdAt ?? null,
  }));
}

/** One of them; null when that person holds no office there. */
export async function findColleague(
  municipalityId: string,
  userId: string,
  now: Date,
): Promise<ColleagueView | null> {
  if (!isUuid(userId)) return null;
  const colleagues = await listColleagues(municipalityId, now);
  return colleagues.find((colleague) => colleague.userId === userId) ?? null;
}
