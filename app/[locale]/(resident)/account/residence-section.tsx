import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { NextStep } from '@/components/ui/next-step';
import { Section } from '@/components/ui/section';
import { longDate } from '@/lib/i18n/format';
import { inLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { ResidenceView } from '@/lib/identity/queries';
import { paths } from '@/lib/paths';

type Props = { t: Translate; locale: Locale; residence: ResidenceView | null };

/** Where I live; without it, the one thing to do next. */
export function ResidenceSection({ t, locale, residence }: Props) {
  if (!residence) {
    return (
      <NextStep
        id="residence"
        title={t('account:home.no_residence')}
        action={<ButtonLink href={paths.accountSettlement(locale)}>{t('account:home.choose')}</ButtonLink>}
      >
        <p>{t('account:home.no_residence_body')}</p>
      </NextStep>
    );
  }
  const settlement = inLocale(residence.settlement.name, locale);
  const municipality = inLocale(residence.municipality.name, locale);
  return (
    <Section
      id="residence"
      title={t('account:home.residence')}
      action={<Link href={paths.accountSettlement(locale)}>{t('account:home.change')}</Link>}
    >
      <DescriptionList
        entries={[
          { term: t('account:settlement.legend'), detail: settlement.text, lang: settlement.lang },
          {
            term: t('account:home.municipality'),
            detail: (
              <Link href={paths.municipality(locale, residence.municipality.slug)} lang={municipality.lang}>
                {municipality.text}
              </Link>
            ),
          },
          { term: t('ui.date_from'), detail: longDate(residence.since, locale) },
          {
            term: t('account:home.confirmation'),
            detail: residence.confirmed ? (
              <Badge>{t('account:home.confirmed')}</Badge>
            ) : (
              <>
                <Badge>{t('account:home.not_confirmed')}</Badge>{' '}
                <Link href={paths.accountConfirmation(locale)}>{t('account:home.how_to_confirm')}</Link>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
