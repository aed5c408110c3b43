import { createHash } from 'node:crypto';
import { config } from '@/lib/config';
import { blindIndex, encryptField } from '@/lib/crypto/field-encryption';
import type { PrismaClient } from '@/lib/db/generated/client';
import { DEMONSTRATION_DOMAIN } from '@/lib/identity/demonstration-accounts';
import { paperPseudonym } from '@/lib/identity/paper-pseudonym';
import { keyedPersonalNumber, parsePersonalNumber } from '@/lib/identity/personal-number';
import { fileStore } from '@/lib/uploads/store';
import { idOf, MUNICIPALITY_ID } from '../demonstration/place';
import type { LoadReport } from './load';

/** Born in the year 9999: numbers that nobody has and nobody will have. */
const NUMBERS = { confirmed: '23112999900001', onPaper: '13112999900002' };
const CONFIRMED_AT = new Date('2025-02-12T10:20:00+06:00');
const PAPER_PROPOSAL = '15';
const SHEET = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
/** Invented, like everybody here: the surname is the word for an example. */
const NAME = 'Үлгүлүева Айсулуу (ойдон чыгарылган)';
const ADDRESS = 'Үлгү көчөсү, 7';

/**
 * What the counter leaves behind, in the demonstration only: a confirmed resident, the same person with a second account waiting for
 * a decision, and a proposal that came on paper. resident@ has chosen a village and is not confirmed yet.
 */
export async function load(client: PrismaClient): Promise<LoadReport> {
  const report: LoadReport = { name: 'residency', read: 0, written: 0, unused: [] };
  if (!config().demonstration) return report;
  const [confirmed, returned, clerk] = await Promise.all(
    ['confirmed.resident', 'returned.resident', 'secretary'].map((name) => accountOf(client, name)),
  );
  if (!confirmed || !returned || !clerk) return report;
  if (!(await client.personNumber.count({ where: { userId: confirmed } }))) {
    await confirmResident(client, confirmed, clerk);
    await holdNumber(client, { claimantId: returned, holderId: confirmed, enteredById: clerk });
    report.written += 4;
  }
  if (!(await client.assistedAct.count({ where: { municipalityId: MUNICIPALITY_ID } })))
    report.written += await markOnPaper(client, clerk);
  return report;
}

async function accountOf(client: PrismaClient, name: string): Promise<string | null> {
  const emailIndex = blindIndex('email', `${name}@${DEMONSTRATION_DOMAIN}`);
  return (await client.user.findUnique({ where: { emailIndex }, select: { id: true } }))?.id ?? null;
}

function keyed(text: string) {
  const parsed = parsePersonalNumber(text, CONFIRMED_AT);
  if (!parsed.done) throw new Error('A number of the demonstration is not in the form of one.');
  const { keyId, digest } = keyedPersonalNumber(parsed.value.number);
  return { keyId, digest };
}

async function confirmResident(client: PrismaClient, userId: string, clerk: string): Promise<void> {
  const residence = await client.residence.findFirstOrThrow({
    where: { userId, validTo: null },
    select: { id: true },
  });
  const id = idOf('residency-confirmation');
  await client.$transaction([
    client.personNumber.create({
      data: { userId, ...keyed(NUMBERS.confirmed), via: 'counter', at: CONFIRMED_AT },
    }),
    client.residence.update({ where: { id: residence.id }, data: { confirmedAt: CONFIRMED_AT } }),
    client.user.update({ where: { id: userId }, data: { name: NAME } }),
    client.residencyConfirmation.create({
      data: {
        id,
        userId,
        residenceId: residence.id,
        municipalityId: MUNICIPALITY_ID,
        confirmedById: clerk,
        confirmedAt: CONFIRMED_AT,
        nameCipher: encryptField(NAME, { column: 'residency_confirmation.name_cipher', row: id }),
        addressCipher: encryptField(ADDRESS, { column: 'residency_confirmation.address_cipher', row: id }),
      },
    }),
  ]);
}

type Claim = { claimantId: string; holderId: string; enteredById: string };

async function holdNumber(client: PrismaClient, claim: Claim): Promise<void> {
  const residence = await client.residence.findFirst({
    where: { userId: claim.claimantId, validTo: null },
    select: { settlementId: true },
  });
  const id = idOf('number-hold');
  await client.numberHold.create({
    data: {
      id,
      ...claim,
      ...keyed(NUMBERS.confirmed),
      municipalityId: MUNICIPALITY_ID,
      settlementId: residence?.settlementId ?? null,
      via: 'counter',
      at: new Date(),
      nameCipher: encryptField(NAME, { column: 'number_hold.name_cipher', row: id }),
      addressCipher: encryptField(ADDRESS, { column: 'number_hold.address_cipher', row: id }),
    },
  });
}

/** One of the running cycle's proposals came on paper, from the village that is farthest from the office. */
async function markOnPaper(client: PrismaClient, clerk: string): Promise<number> {
  const proposal = await client.proposal.findUnique({
    where: { id: idOf('proposal', PAPER_PROPOSAL) },
    select: { id: true, cycleId: true, submittedAt: true },
  });
  if (!proposal) return 0;
  const sha256 = createHash('sha256').update(SHEET).digest('hex');
  const storageKey = `${sha256}.pdf`;
  await fileStore().put(storageKey, SHEET);
  const sheetId = idOf('sheet', PAPER_PROPOSAL);
  const entry = {
    kind: 'submit_proposal' as const,
    municipalityId: MUNICIPALITY_ID,
    proposalId: proposal.id,
    sheetId,
    enteredById: clerk,
    enteredAt: proposal.submittedAt,
  };
  const { digest } = keyed(NUMBERS.onPaper);
  await client.$transaction([
    client.upload.create({
      data: {
        id: sheetId,
        storageKey,
        sha256,
        mediaType: 'application/pdf',
        byteLength: SHEET.byteLength,
        originalName: 'сунуш-барагы.pdf',
        purpose: 'paper',
        ownerId: clerk,
        state: 'claimed',
        claimedAt: proposal.submittedAt,
      },
    }),
    client.proposal.update({ where: { id: proposal.id }, data: { enteredByOffice: true } }),
    client.assistedAct.create({ data: entry }),
    client.participationOnPaper.create({
      data: { ...entry, cycleId: proposal.cycleId, pseudonym: paperPseudonym(proposal.cycleId, digest) },
    }),
  ]);
  return 4;
}
