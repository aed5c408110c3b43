import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { Link } from '../ui/link';
import { Section } from '../ui/section';

const WAYS = [
  ['proposal', paths.proposals],
  ['hearing', paths.hearings],
  ['budget', paths.budget],
  ['initiative', paths.initiatives],
] as const;

/** Four ways to take part, each with where it begins. */
export function TakePart({ t, locale, slug }: { t: Translate; locale: Locale; slug: string }) {
  return (
    <Section id="take-part" title={t('municipality:home.take_part')}>
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {WAYS.map(([way, path]) => (
          <li key={way} className="border-t-2 border-accent pt-3">
            <h3 className="text-base font-semibold">{t(`municipality:home.ways.${way}.title`)}</h3>
            <p className="mt-1 text-muted">{t(`municipality:home.ways.${way}.body`)}</p>
            <Link alone href={path(locale, slug)}>
              {t(`municipality:home.ways.${way}.action`)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
