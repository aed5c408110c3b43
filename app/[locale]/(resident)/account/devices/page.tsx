import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { type Column, Table } from '@/components/ui/table';
import { type DeviceView, listDevices } from '@/lib/auth/device-queries';
import { currentSession, requirePerson } from '@/lib/auth/guards';
import { localeParam } from '@/lib/http/locale-param';
import { shortMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/server';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { signDeviceOut, signOthersOut } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeParam((await params).locale));
  return { title: `${t('account:devices.title')} – ${t('site.name')}` };
}

/** Where I am signed in, and the way to end it there. */
export default async function DevicesPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const actor = await requirePerson(locale, paths.devices(locale));
  const session = await currentSession();
  const devices = await listDevices(actor, session?.sessionId ?? '', new Date());
  const { done } = await searchParams;
  const t = translator(locale);
  return (
    <PageShell
      t={t}
      locale={locale}
      here={(l) => paths.devices(l)}
      current="account"
      crumbs={[
        { text: t('account:home.title'), href: paths.account(locale) },
        { text: t('account:devices.title') },
      ]}
    >
      {(done === 'one' || done === 'others') && (
        <Notice kind="success" live title={t(`account:devices.done_${done}`)} />
      )}
      <PageHeading title={t('account:devices.title')} lead={t('account:devices.lead')} />
      <Table<DeviceView>
        id="devices"
        caption={t('account:devices.caption')}
        stacked
        rows={devices}
        rowKey={({ id }) => id}
        columns={columnsOf(t, locale)}
      />
      {devices.length > 1 && (
        <form action={signOthersOut} className="form mt-8">
          <input type="hidden" name="locale" value={locale} />
          <ButtonRow>
            <Button variant="secondary">{t('account:devices.end_others')}</Button>
          </ButtonRow>
        </form>
      )}
    </PageShell>
  );
}

function columnsOf(t: Translate, locale: Locale): Column<DeviceView>[] {
  return [
    {
      key: 'device',
      header: t('account:devices.device'),
      rowHeader: true,
      cell: ({ device }) => device ?? t('account:devices.unknown'),
    },
    {
      key: 'since',
      header: t('account:devices.since'),
      cell: ({ signedInAt }) => <time dateTime={signedInAt.toISOString()}>{shortMoment(signedInAt)}</time>,
    },
    {
      key: 'seen',
      header: t('account:devices.seen'),
      cell: ({ lastSeenAt }) => <time dateTime={lastSeenAt.toISOString()}>{shortMoment(lastSeenAt)}</time>,
    },
    {
      key: 'end',
      header: t('account:devices.action'),
      cell: ({ id, device, current }) =>
        current ? (
          t('account:devices.this')
        ) : (
          <form action={signDeviceOut} className="-my-3">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="device" value={id} />
            <Button variant="quiet">
              {t('account:devices.end')}
              <span className="sr-only">: {device ?? t('account:devices.unknown')}</span>
            </Button>
          </form>
        ),
    },
  ];
}
