import type { HearingView } from '@/lib/hearings/view';
import { fileSize } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Icon } from '../ui/icon';
import { Link } from '../ui/link';
import { Section } from '../ui/section';
import { ShownText } from './shown-text';

type HearingMaterialsProps = {
  t: Translate;
  locale: Locale;
  hearing: HearingView;
  file: (uploadId: string) => string;
};

/** What to read before one comes: files here, and the place where the papers lie. */
export function HearingMaterials({ t, locale, hearing, file }: HearingMaterialsProps) {
  const { materials, notice } = hearing;
  const place = notice.materialsPlace.ky || notice.materialsPlace.ru;
  return (
    <Section
      id="materials"
      title={t('hearings:page.materials')}
      lead={materials.length > 0 ? t('hearings:page.materials_lead') : undefined}
    >
      {materials.length === 0 && <p>{t('hearings:page.no_materials')}</p>}
      {materials.length > 0 && (
        <ul className="grid gap-2">
          {materials.map(({ uploadId, title, byteLength }) => (
            <li key={uploadId} className="flex gap-2">
              <Icon name="document" />
              <span>
                <Link href={file(uploadId)}>
                  <ShownText t={t} locale={locale} text={title} />
                </Link>{' '}
                <span className="text-muted nowrap">(PDF, {fileSize(byteLength)})</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {place && (
        <p className="mt-4">
          <span className="font-semibold">{t('hearings:page.materials_place')}:</span>{' '}
          <ShownText t={t} locale={locale} text={notice.materialsPlace} />
        </p>
      )}
    </Section>
  );
}
