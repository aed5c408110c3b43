// Gives a role from the server: a country administrator, or an administrator of a municipality. Audited as the system's act.
import { parseArgs } from 'node:util';
import { dayOf, isDay } from '@/lib/clock';
import { db, wholeClient } from '@/lib/db/client';
import { grantRole } from '@/lib/grants/grant-role';
import { SYSTEM } from '@/lib/identity/actor';

const USAGE = `Usage: npm run grant -- --email person@example.kg --order 12 --signed-by "Head of …" [--order-date 2026-11-20] [--municipality slug]
Without --municipality the person becomes an administrator of the country, with it an administrator of that municipality.
The person must have signed in once, so that the address is known to be theirs.`;

try {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      order: { type: 'string' },
      'order-date': { type: 'string' },
      'signed-by': { type: 'string' },
      municipality: { type: 'string' },
    },
  });
  const now = new Date();
  const { email, order, 'signed-by': signedBy, 'order-date': date = dayOf(now), municipality } = values;
  if (!email || !order || !signedBy || !isDay(date)) throw new Error(USAGE);
  const unit = municipality
    ? await db.unit.findUnique({ where: { slug: municipality }, select: { id: true } })
    : null;
  if (municipality && !unit) throw new Error(`There is no municipality "${municipality}".`);
  const granted = await grantRole(
    SYSTEM('grant'),
    unit?.id ?? null,
    {
      email: email.trim().toLowerCase(),
      role: unit ? 'administrator' : 'country_administrator',
      settlementId: null,
      from: null,
      to: null,
      order: { number: order, date, signedBy },
    },
    { now },
  );
  if (!granted.done)
    throw new Error(
      granted.refusal === 'no_account'
        ? 'Nobody has signed in with this address yet. Ask the person to sign in once, then run this again.'
        : `Refused: ${granted.refusal}.`,
    );
  console.log(
    granted.value.kind === 'granted'
      ? `Granted. The person is told by letter; at the next visit to /ky/staff the portal asks for a second factor.`
      : 'Invited: the address has no account yet. The letter leads to the page where the role is taken.',
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await wholeClient().$disconnect();
}
