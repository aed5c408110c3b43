import { notFound } from 'next/navigation';
import { Card } from '@/components/ui/card';
import { CardGrid } from '@/components/ui/card-grid';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { config } from '@/lib/config';
import { shortMoment } from '@/lib/i18n/format';
import { LOCALES } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import { shownPhone } from '@/lib/identity/phone';
import { listOutbox } from '@/lib/mail/queries';
import { paths } from '@/lib/paths';
import { listOutboxTexts } from '@/lib/sms/queries';
import { LetterText } from './letter-text';

export const dynamic = 'force-dynamic';

const SHOWN = 50;

/** What the embedded demonstration shows instead of sending mail. Anywhere else this page does not exist. */
export default async function OutboxPage() {
  if (!config().demonstration) notFound();
  const [letters, texts] = await Promise.all([listOutbox(SHOWN), listOutboxTexts(SHOWN)]);
  const [ky, ru] = LOCALES.map((locale) => translator(locale)) as [
    ReturnType<typeof translator>,
    ReturnType<typeof translator>,
  ];
  const shown = [
    ...letters,
    ...texts.map((text) => ({ ...text, recipient: shownPhone(text.phone), subject: 'SMS' })),
  ]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, SHOWN);
  const items = shown.map(({ id, recipient, subject, body, locale, at }) => ({
    key: id,
    card: (
      <Card
        level={2}
        title={subject}
        lang={locale}
        top={
          <>
            <strong>{recipient}</strong> <time dateTime={at.toISOString()}>{shortMoment(at)}</time>
          </>
        }
      >
        <LetterText text={body} lang={locale} origin={config().origin} />
      </Card>
    ),
  }));
  return (
    <div className="wrap page">
      <main id="main">
        <PageHeading
          title={ky('mail:outbox.title')}
          lead={<span lang="ru">{ru('mail:outbox.title')}</span>}
          meta={LOCALES.map((locale) => (
            <Link key={locale} href={paths.home(locale)} lang={locale}>
              {translator(locale)('site.name')} · {translator(locale)(`languages.${locale}`)}
            </Link>
          ))}
        />
        <Notice kind="warning" title={ky('mail:outbox.body')}>
          <p lang="ru">{ru('mail:outbox.body')}</p>
        </Notice>
        <div className="mt-8">
          {items.length > 0 ? (
            <CardGrid wide items={items} />
          ) : (
            <EmptyState title={ky('mail:outbox.empty')}>
              <p lang="ru">{ru('mail:outbox.empty')}</p>
            </EmptyState>
          )}
        </div>
      </main>
    </div>
  );
}
