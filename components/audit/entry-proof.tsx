import type { ProofView } from '@/lib/action-log/view';
import { longMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { paths } from '@/lib/paths';
import { DescriptionList } from '../ui/description-list';
import { Link } from '../ui/link';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { HashText } from './hash-text';
import { ProofCheck } from './proof-check';

type EntryProofProps = { t: Translate; locale: Locale; proof: ProofView };

/** Leaf, path and root, and the two ways to recompute them. */
export function EntryProof({ t, locale, proof }: EntryProofProps) {
  const { seal, leaf, place, path } = proof;
  const sealText = `№ ${seal.number}, ${longMoment(new Date(seal.at), locale)}`;
  return (
    <>
      <DescriptionList
        entries={[
          {
            term: t('audit:proof.seal'),
            detail: <Link href={paths.seals(locale, seal.number + 1)}>{sealText}</Link>,
          },
          { term: t('audit:seals.hash'), detail: <HashText>{seal.hash}</HashText> },
          { term: t('audit:proof.leaf'), detail: <HashText>{leaf}</HashText> },
          { term: t('audit:proof.place'), detail: t('audit:proof.place_of', { place, count: seal.entries }) },
          { term: t('audit:proof.root'), detail: <HashText>{seal.root}</HashText> },
        ]}
      />
      <ProofCheck t={t} proof={proof} />
      <Section
        id="path"
        title={t('audit:proof.path_title')}
        lead={path.length > 0 && t('audit:proof.path_lead')}
      >
        {path.length === 0 ? (
          <p>{t('audit:proof.no_path')}</p>
        ) : (
          <Table
            id="path-table"
            caption={<span className="sr-only">{t('audit:proof.path_title')}</span>}
            columns={[
              {
                key: 'step',
                header: t('audit:proof.step'),
                rowHeader: true,
                cell: ({ step }) => <span className="number">{step}</span>,
              },
              { key: 'side', header: t('audit:proof.side'), cell: ({ side }) => t(`audit:proof.${side}`) },
              { key: 'hash', header: t('audit:proof.hash'), cell: ({ hash }) => <HashText>{hash}</HashText> },
            ]}
            rows={path.map((step, index) => ({ ...step, step: index + 1 }))}
            rowKey={({ step }) => String(step)}
            stacked
          />
        )}
      </Section>
    </>
  );
}
