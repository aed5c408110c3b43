'use server';

import { requireStaff } from '@/lib/auth/guards';
import { renewRecoveryCodes } from '@/lib/auth/renew-recovery-codes';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';

/** Makes ten new recovery codes; the answer shows them, this once. */
export async function renewCodes(_: string[], form: FormData): Promise<string[]> {
  const locale = localeOfForm(form);
  const actor = await requireStaff(locale, paths.recoveryCodes(locale));
  return renewRecoveryCodes(actor);
}
