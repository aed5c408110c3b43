import { sealSecret } from '@/lib/auth/second-factor-row';
import { config } from '@/lib/config';
import type { PrismaClient } from '@/lib/db/generated/client';
import { newId } from '@/lib/db/new-id';
import { entersStaffPart } from '@/lib/identity/actor';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_TOTP_SECRET } from '@/lib/identity/demonstration-accounts';
import { sealedEmail } from '@/lib/identity/sealed-email';
import { consentText } from '@/lib/privacy/consent-text';
import type { LoadReport } from './load';

/** The fictitious municipality in which the accounts live and work. */
const MUNICIPALITY = 'ashar-ulgu';
/** Rights and residences hold since before anything that the demonstration shows. */
const SINCE = new Date('2025-01-01T00:00:00+06:00');

export const files = ['../../lib/identity/demonstration-accounts.ts'] as const;

/** The accounts of the embedded demonstration, with their roles and settlements. Outside the demonstration nothing is made. */
export async function load(client: PrismaClient): Promise<LoadReport> {
  const report: LoadReport = {
    name: 'accounts',
    read: DEMONSTRATION_ACCOUNTS.length,
    written: 0,
    unused: [],
  };
  if (!config().demonstration) return { ...report, read: 0 };
  const municipality = await client.unit.findUnique({ where: { slug: MUNICIPALITY }, select: { id: true } });
  if (!municipality) throw new Error(`The demonstration's municipality ${MUNICIPALITY} is not loaded.`);
  const settlements = await client.settlementMembership.findMany({
    where: { municipalityId: municipality.id, validTo: null },
    orderBy: { settlement: { nameKy: 'asc' } },
    select: { settlementId: true },
  });
  for (const [index, { email, roles }] of DEMONSTRATION_ACCOUNTS.entries()) {
    const id = newId();
    const address = sealedEmail(id, email);
    const { id: userId } = await client.user.upsert({
      where: { emailIndex: address.emailIndex },
      create: { id, ...address, emailVerified: SINCE, createdAt: SINCE, locale: 'ky' },
      update: {},
      select: { id: true },
    });
    report.written += 1;
    await agree(client, userId);
    if (roles.some(entersStaffPart)) {
      await client.secondFactor.upsert({
        where: { userId },
        create: { userId, secretCipher: sealSecret(userId, DEMONSTRATION_TOTP_SECRET), createdAt: SINCE },
        update: {},
      });
    }
    for (const role of roles) {
      if (await client.roleGrant.count({ where: { userId, role } })) continue;
      const municipalityId = role === 'country_administrator' ? null : municipality.id;
      const settlementId = role === 'village_head' ? settlements[0]?.settlementId : null;
      await client.roleGrant.create({
        data: { userId, municipalityId, settlementId, role, validFrom: SINCE, orderNumber: '1-Д' },
      });
    }
    const settlement = settlements[index % Math.max(1, settlements.length)];
    if (roles.length > 0 || !settlement || (await client.residence.count({ where: { userId } }))) continue;
    await client.residence.create({
      data: {
        userId,
        settlementId: settlement.settlementId,
        municipalityId: municipality.id,
        validFrom: SINCE,
      },
    });
  }
  return report;
}

/** The accounts of the demonstration have agreed already: who tries a clerk's work need not read it first. */
async function agree(client: PrismaClient, userId: string): Promise<void> {
  const text = consentText('ky');
  await client.consentText.createMany({ data: [{ ...text, firstShownAt: SINCE }], skipDuplicates: true });
  await client.consent.createMany({
    data: [{ userId, textHash: text.hash, givenAt: SINCE }],
    skipDuplicates: true,
  });
}
