import { fileSize } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translate';
import type { ProposalFileView } from '@/lib/participatory-budget/proposal-view';
import { Link } from '../ui/link';

type ProposalFilesProps = {
  t: Translate;
  files: readonly ProposalFileView[];
  /** The address of a file: a public one, or one written for this reader. */
  file: (id: string) => string;
};

/** Photos to look at, each leading to itself in full size; documents to save. */
export function ProposalFiles({ t, files, file }: ProposalFilesProps) {
  const photos = files.filter(({ mediaType }) => mediaType.startsWith('image/'));
  const documents = files.filter(({ mediaType }) => !mediaType.startsWith('image/'));
  return (
    <>
      {photos.length > 0 && (
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {photos.map(({ id, originalName }, index) => (
            <li key={id}>
              <a href={file(id)} className="block overflow-hidden rounded border border-line bg-sunken">
                {/* biome-ignore lint/performance/noImgElement: the file is already made small; the optimiser would need a session */}
                <img
                  src={file(id)}
                  alt={t('proposals:page.photo', { number: index + 1, name: originalName })}
                  decoding="async"
                  className="aspect-[4/3] w-full object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {documents.length > 0 && (
        <ul className="mt-6 grid gap-2">
          {documents.map(({ id, originalName, byteLength }) => (
            <li key={id}>
              <Link href={file(id)} download>
                {originalName}
              </Link>{' '}
              <span className="text-muted nowrap">PDF, {fileSize(byteLength)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
