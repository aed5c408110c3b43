import type { Translate } from '@/lib/i18n/translate';
import { Section } from '../ui/section';

const PEOPLE = ['resident', 'staff', 'journalist'] as const;

/** For whom the portal is and what each can do here. */
export function Errands({ t }: { t: Translate }) {
  return (
    <Section id="errands" title={t('municipality:errands.title')}>
      <dl className="grid gap-x-8 gap-y-5 md:grid-cols-3">
        {PEOPLE.map((person) => (
          <div key={person} className="border-t-2 border-accent pt-3">
            <dt className="font-semibold">{t(`municipality:errands.${person}.title`)}</dt>
            <dd className="text-muted">{t(`municipality:errands.${person}.body`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
