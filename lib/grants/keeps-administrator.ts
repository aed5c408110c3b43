import 'server-only';
import type { Tx } from '@/lib/db/transaction';

type AdministratorTerm = { from: Date; to: Date | null };

/**
 * Whether a municipality would keep an administrator without a gap after a change of one term: `instead` takes the place of the grant
 * `grantId`, or stands beside the others when there is none. Takes the lock of the trigger `role_grant_last_administrator`, which judges
 * again when the row is written: of two administrators who remove each other at once, the second one waits and is refused.
 */
export async function keepsAdministrator(
  tx: Tx,
  municipalityId: string,
  { grantId, instead }: { grantId: string | null; instead: AdministratorTerm },
): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('administrator/' || ${municipalityId}, 0))`;
  const [answer] = await tx.$queryRaw<{ kept: boolean | null }[]>`
    SELECT range_agg(term) @> tstzrange(greatest(now(), min(lower(term))), NULL) AS kept
    FROM (
      SELECT tstzrange(valid_from, valid_to) AS term FROM role_grant
      WHERE municipality_id = ${municipalityId}::uuid AND role = 'administrator' AND id IS DISTINCT FROM ${grantId}::uuid
      UNION ALL SELECT tstzrange(${instead.from}::timestamptz, ${instead.to}::timestamptz)
    ) terms`;
  return answer?.kept === true;
}
