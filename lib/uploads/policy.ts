import 'server-only';
import { type Actor, holdsRole, STAFF_ROLES } from '@/lib/identity/actor';

type Readable = { isPublic: boolean; ownerId: string | null; municipalityId: string | null };

/** A file of something published is for everyone; before that for its owner and the municipality's staff. A refusal is answered as "not found". */
export function mayReadUpload(actor: Actor, upload: Readable): boolean {
  if (upload.isPublic) return true;
  switch (actor.kind) {
    case 'visitor':
      return false;
    case 'system':
      return true;
    case 'resident':
      return actor.userId === upload.ownerId;
    case 'staff':
      return (
        actor.userId === upload.ownerId ||
        (upload.municipalityId !== null && holdsRole(actor, upload.municipalityId, ...STAFF_ROLES))
      );
    default:
      return actor satisfies never;
  }
}
