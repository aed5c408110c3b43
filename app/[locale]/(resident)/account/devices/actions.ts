'use server';

import { redirect } from 'next/navigation';
import { endDevice } from '@/lib/auth/end-device';
import { endOtherDevices } from '@/lib/auth/end-other-devices';
import { currentSession, requirePerson } from '@/lib/auth/guards';
import { localeOfForm } from '@/lib/http/locale-of-form';
import { paths } from '@/lib/paths';

/** Signs one device out. One that is out already is no fault. */
export async function signDeviceOut(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const actor = await requirePerson(locale, paths.devices(locale));
  await endDevice(actor, String(form.get('device') ?? ''));
  redirect(paths.devices(locale, 'one'));
}

/** Signs all devices out but this one. */
export async function signOthersOut(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const actor = await requirePerson(locale, paths.devices(locale));
  const session = await currentSession();
  if (session?.sessionId) await endOtherDevices(actor, session.sessionId);
  redirect(paths.devices(locale, 'others'));
}
