import type { Person, Staff } from '@/lib/identity/actor';
import { ConfirmInput } from '@/lib/identity/confirm-input';
import { confirmResidency } from '@/lib/identity/confirm-residency';
import { findShownCode, getOwnCounter } from '@/lib/identity/counter-queries';
import { issueResidencyCode } from '@/lib/identity/issue-residency-code';
import { impossibleNumber } from './impossible-number';
import type { Place } from './participatory-budget';

/** A resident takes a code; returns the id under which a clerk finds it. */
export async function takeCode(person: Person, now: Date): Promise<string> {
  await issueResidencyCode(person, { now });
  const { code } = await getOwnCounter(person.userId, now);
  return (code && (await findShownCode(code.text, now))) ?? '';
}

/** What a clerk enters, with a number that nobody has (its birthday is to come, so the clerk has looked twice). */
export function entered(
  place: Place,
  serial: number,
  over: Partial<Record<string, string>> = {},
): ConfirmInput {
  return ConfirmInput.parse({
    name: 'Токтосунова Айгүл',
    personalNumber: impossibleNumber(serial),
    address: 'Манас көчөсү, 12',
    settlementId: place.settlementId,
    seen: 'yes',
    looked: 'yes',
    ...over,
  });
}

/** The whole errand: code, counter, passport. */
export async function confirmAtCounter(
  clerk: Staff,
  person: Person,
  place: Place,
  serial: number,
  now: Date,
) {
  const codeId = await takeCode(person, now);
  return confirmResidency(
    clerk,
    { codeId, municipalityId: place.municipalityId, input: entered(place, serial) },
    { now },
  );
}
