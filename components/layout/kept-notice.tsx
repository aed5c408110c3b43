import { Notice } from '@/components/ui/notice';
import type { Translate } from '@/lib/i18n/translate';

/** After a sign-in in the middle of a form: it is filled as before, and which files must be chosen again. */
export function KeptNotice({ t, files }: { t: Translate; files: readonly string[] }) {
  return (
    <Notice kind="success" live title={t('errors:kept.title')}>
      <p>{t('errors:kept.body')}</p>
      {files.length > 0 && (
        <>
          <p>{t('errors:kept.files')}</p>
          <ul>
            {files.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
