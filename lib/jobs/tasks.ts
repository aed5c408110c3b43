import 'server-only';
import { sealEntries } from '@/lib/audit/seal-entries';
import { sweepSignIn } from '@/lib/auth/sweep-sign-in';
import { sendLetter } from '@/lib/mail/send-letter';
import { dutiesHandedOver } from '@/lib/notifications/duties-letters';
import { hearingPublished } from '@/lib/notifications/hearing-published';
import { holdDecided, numberHeld } from '@/lib/notifications/number-held';
import { proposalReviewed } from '@/lib/notifications/proposal-reviewed';
import { proposalSubmitted } from '@/lib/notifications/proposal-submitted';
import { proposalWithdrawn } from '@/lib/notifications/proposal-withdrawn';
import { residencyConfirmed } from '@/lib/notifications/residency-confirmed';
import { roleEnded, roleGranted, roleOffered } from '@/lib/notifications/role-letters';
import { deleteDueAccounts } from '@/lib/privacy/delete-account';
import { destroyExpired } from '@/lib/privacy/destroy-expired';
import { makeExport } from '@/lib/privacy/make-export';
import { sendText } from '@/lib/sms/send-text';
import { sweepUploads } from '@/lib/uploads/sweep-uploads';
import type { JobKind, Jobs } from './enqueue';

type Handlers = { [K in JobKind]: (payload: Jobs[K]) => Promise<void> };

/**
 * Who does which job. A handler is a shell that calls a command or a reading as `System`; it may run more than once.
 * A domain adds its line here, with its handler in lib/notifications/<job>.ts.
 */
export const TASKS: Handlers = {
  'mail.send': ({ letterId }) => sendLetter(letterId, new Date()),
  'text.send': ({ textId }) => sendText(textId, new Date()),
  'proposal.submitted': (payload) => proposalSubmitted(payload),
  'proposal.completed': (payload) => proposalSubmitted(payload, 'completed'),
  'proposal.reviewed': proposalReviewed,
  'proposal.withdrawn': proposalWithdrawn,
  'hearing.published': hearingPublished,
  'residency.confirmed': residencyConfirmed,
  'number.held': numberHeld,
  'number.decided': holdDecided,
  'role.granted': roleGranted,
  'role.ended': roleEnded,
  'role.offered': roleOffered,
  'duties.handed_over': ({ handover }) => dutiesHandedOver(handover),
  'data.export': ({ exportId }) => makeExport(exportId, { now: new Date() }),
  'accounts.delete': async () => void (await deleteDueAccounts({ now: new Date() })),
  'retention.run': async () => void (await destroyExpired({ now: new Date() })),
  'audit.seal': async () => void (await sealEntries({ now: new Date() })),
  'sign_in.sweep': async () => void (await sweepSignIn({ now: new Date() })),
  'uploads.sweep': async () => void (await sweepUploads({ now: new Date() })),
};

/** When time itself is the reason: minute, hour, day, month, weekday. */
export const CRON: readonly { task: JobKind; match: string }[] = [
  { task: 'audit.seal', match: '* * * * *' },
  { task: 'sign_in.sweep', match: '7,37 * * * *' },
  { task: 'accounts.delete', match: '*/10 * * * *' },
  // 03:23 in Bishkek.
  { task: 'retention.run', match: '23 21 * * *' },
  { task: 'uploads.sweep', match: '17 * * * *' },
];
