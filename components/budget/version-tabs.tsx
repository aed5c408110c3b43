import { latestVersion, versionAddress } from '@/lib/budgets/phases';
import type { BudgetVersionView } from '@/lib/budgets/view';
import { shortDate } from '@/lib/i18n/format';
import type { Translate } from '@/lib/i18n/translate';
import { withQuery } from '@/lib/paths';
import { TabsNav } from '../ui/tabs-nav';
import { versionName } from './version-name';

type VersionTabsProps = {
  t: Translate;
  current: BudgetVersionView;
  versions: readonly BudgetVersionView[] /** The page without `?version=`. */;
  path: string;
};

/** The documents of one year, in the order of its life; nothing to choose when there is only one. */
export function VersionTabs({ t, current, versions, path }: VersionTabsProps) {
  if (versions.length < 2) return null;
  const latest = latestVersion(versions);
  return (
    <TabsNav
      label={t('budget:year.versions')}
      tabs={versions.map((version) => ({
        href: version.id === latest?.id ? path : withQuery(path, { version: versionAddress(version) }),
        text: version.actDate
          ? `${versionName(version, t)}, ${shortDate(version.actDate)}`
          : versionName(version, t),
        current: version.id === current.id,
      }))}
    />
  );
}
