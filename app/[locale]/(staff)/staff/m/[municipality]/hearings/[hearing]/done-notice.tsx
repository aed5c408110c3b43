import { Notice } from '@/components/ui/notice';
import type { Translate } from '@/lib/i18n/translate';

const DONE = ['saved', 'published', 'changed', 'cancelled'] as const;

/** What has just been done, after the redirect of a form. */
export function DoneNotice({ t, done }: { t: Translate; done: string | string[] | undefined }) {
  const act = DONE.find((known) => known === done);
  if (!act) return null;
  return (
    <div className="mb-6">
      <Notice kind="success" live title={t(`hearings:staff.${act}`)}>
        <p>{t(`hearings:staff.${act}_body`)}</p>
      </Notice>
    </div>
  );
}
