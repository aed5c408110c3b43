import type { LogEntryView, LogView } from '@/lib/action-log/view';
import { shortMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { Table } from '../ui/table';
import { EntryText } from './entry-text';

type LogTableProps = { t: Translate; locale: Locale; log: LogView };

/** The entries of a page of the log; each unfolds to the text that its proof is about. */
export function LogTable({ t, locale, log }: LogTableProps) {
  return (
    <Table
      id="log"
      caption={t('audit:log.caption', { count: log.total })}
      columns={[
        {
          key: 'when',
          header: t('audit:log.when'),
          rowHeader: true,
          cell: ({ at }) => shortMoment(new Date(at)),
        },
        { key: 'who', header: t('audit:log.person'), cell: (entry) => whoOf(t, entry) },
        {
          key: 'action',
          header: t('audit:log.action_label'),
          cell: ({ action }) => t(`audit:action.${action}`),
        },
        {
          key: 'subject',
          header: t('audit:log.subject_label'),
          cell: ({ subjectKind }) => t(`audit:subject.${subjectKind}`),
        },
        {
          key: 'entry',
          header: t('audit:log.entry'),
          cell: (entry) => <EntryText {...{ t, locale, entry }} />,
        },
      ]}
      rows={log.entries}
      rowKey={({ seq }) => String(seq)}
      stacked
    />
  );
}

function whoOf(t: Translate, { actorKind, actorName }: LogEntryView): string {
  switch (actorKind) {
    case 'staff':
      return actorName ?? t('audit:looks.staff');
    case 'resident':
    case 'visitor':
    case 'system':
      return t(`audit:log.${actorKind}`);
  }
}
