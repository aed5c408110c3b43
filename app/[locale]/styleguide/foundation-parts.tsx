import { MunicipalityBar } from '@/components/layout/municipality-bar';
import { PrintHeader } from '@/components/layout/print-header';
import { ButtonLink } from '@/components/ui/button-link';
import { Link } from '@/components/ui/link';
import { NextStep } from '@/components/ui/next-step';
import { Section } from '@/components/ui/section';
import type { Translate } from '@/lib/i18n/translate';

const COLOURS = [
  { name: 'ink', ground: 'bg-surface', text: 'text-ink' },
  { name: 'muted', ground: 'bg-sunken', text: 'text-muted' },
  { name: 'accent', ground: 'bg-accent-soft', text: 'text-accent' },
  { name: 'good', ground: 'bg-good-soft', text: 'text-good' },
  { name: 'warn', ground: 'bg-warn-soft', text: 'text-warn' },
  { name: 'bad', ground: 'bg-bad-soft', text: 'text-bad' },
] as const;

const MUNICIPALITY = { ky: 'Ашар айыл аймагы', ru: 'Ашарский айылный аймак' };
const BODY = { ky: 'Айыл өкмөтү', ru: 'Айыл окмоту' };

export function FoundationParts({ t }: { t: Translate }) {
  return (
    <>
      <NextStep
        title={t('styleguide:next.title')}
        deadline={{
          label: t('styleguide:next.until'),
          text: t('styleguide:next.day'),
          dateTime: '2026-12-12',
          left: t('styleguide:next.left'),
        }}
        action={
          <>
            <ButtonLink href="#forms">{t('styleguide:next.action')}</ButtonLink>
            <ButtonLink href="#notices" variant="quiet">
              {t('styleguide:next.second')}
            </ButtonLink>
          </>
        }
      >
        <p>{t('styleguide:next.text')}</p>
      </NextStep>
      <Section id="colours" title={t('styleguide:parts.colours')}>
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {COLOURS.map(({ name, ground, text }) => (
            <li key={name} className={`rounded-md border border-line p-4 ${ground} ${text}`}>
              <strong>Аа Ңң Өө Үү 0123</strong>
              <br />
              {t(`styleguide:colours.${name}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="type" title={t('styleguide:parts.type')}>
        <div className="prose">
          <p>{t('styleguide:type.text')}</p>
          <h2>{t('styleguide:type.h2')}</h2>
          <p>
            {t('styleguide:type.text')} <Link href="#type">{t('styleguide:type.link')}</Link>.{' '}
            <Link href="https://example.org" external>
              {t('styleguide:type.external')}
            </Link>
            .
          </p>
          <h3>{t('styleguide:type.h3')}</h3>
          <ul>
            <li>{t('styleguide:type.item1')}</li>
            <li>{t('styleguide:type.item2')}</li>
          </ul>
          <ol>
            <li>{t('styleguide:type.item2')}</li>
            <li>{t('styleguide:type.item3')}</li>
          </ol>
          <blockquote>{t('styleguide:type.quote')}</blockquote>
        </div>
      </Section>
      <Section id="print" title={t('styleguide:parts.print')}>
        <PrintHeader municipality={MUNICIPALITY} body={BODY} />
      </Section>
      <Section id="municipality" title={t('header.municipalities')}>
        <div className="border border-line">
          <MunicipalityBar
            t={t}
            locale="ky"
            current="hearings"
            municipality={{
              slug: 'ashar-ulgu',
              name: MUNICIPALITY.ky,
              nameLang: 'ky',
              place: 'Нарын району, Нарын облусу',
              fictitious: true,
            }}
          />
        </div>
      </Section>
    </>
  );
}
