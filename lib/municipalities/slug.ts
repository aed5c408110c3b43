import { slugOf } from '@/lib/text';

/**
 * The rule by which a municipality gets its address, frozen unit by unit in prisma/data/municipality_slugs.csv so that a name that is
 * mended later never moves a page:
 *
 * 1. a city bears its bare name: /m/naryn;
 * 2. an ayil aimak whose name no other municipality bears, too: /m/on-archa;
 * 3. where names repeat, type and district are added: /m/kara-suu-aa-at-bashy (aa = айыл аймагы);
 * 4. a unit that came out of the reform and bears the name of one of its predecessors adds its first year: /m/jeek-2024.
 */
export type NamedMunicipality = {
  /** State code, or the key of the change that made the unit. */
  key: string;
  type: 'republican_city' | 'city' | 'town' | 'ayil_aimak';
  /** Bare name: `baseName`. */
  name: string;
  /** Bare Kyrgyz name of the district. */
  district: string | null;
  /** First year of a unit that succeeds one of the same name. */
  since?: number | null;
};

/** Slugs by key. The order of the list does not matter. Throws when the rule leaves two units with one address. */
export function slugsOf(municipalities: readonly NamedMunicipality[]): Map<string, string> {
  const bearers = new Map<string, NamedMunicipality[]>();
  for (const unit of municipalities) {
    if (!unit.since) bearers.set(slugOf(unit.name), [...(bearers.get(slugOf(unit.name)) ?? []), unit]);
  }
  const slugs = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const unit of municipalities) {
    const slug = slugAmong(unit, bearers.get(slugOf(unit.name)) ?? []);
    const other = taken.get(slug);
    if (other) throw new Error(`${other} and ${unit.key} would both be /m/${slug}`);
    taken.set(slug, unit.key);
    slugs.set(unit.key, slug);
  }
  return slugs;
}

function slugAmong(unit: NamedMunicipality, sameName: readonly NamedMunicipality[]): string {
  const name = slugOf(unit.name);
  const others = sameName.filter(
    (other) => other.key !== unit.key && (!unit.since || other.district !== unit.district),
  );
  const alone = isCity(unit) ? !others.some(isCity) : others.length === 0;
  const bare = alone
    ? name
    : [name, isCity(unit) ? 'shaar' : 'aa', unit.district && slugOf(unit.district)].filter(Boolean).join('-');
  return unit.since ? `${bare}-${unit.since}` : bare;
}

function isCity({ type }: NamedMunicipality): boolean {
  return type !== 'ayil_aimak';
}
