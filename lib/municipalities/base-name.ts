/**
 * The bare name of a unit, without its type word: "Нарын" of «Нарын шаары», "Он-Арча" of «Он-Арча айыл аймагы». Pure.
 * Most ayil aimaks are known by a Russian adjective only; its noun is found among the villages of the aimak
 * («Караколский айылный аймак» with the village Каракол), else the ending is cut («Алдашевский» → "Алдашев").
 */
const TYPE_WORDS = /\s*(айыл аймагы|айылный аймак|айылдык аймак|шаары|району|район|облусу|область)\s*/giu;
const LEADING = /^(г\.|город|пгт)\s+/iu;
const NAMED_AFTER = /^(им\.|имени)\s*/iu;
const ADJECTIVE = /(ский|цкий|ной|ный)$/u;
/** Nouns whose adjective alone does not give them away; checked by eye against the whole list of 453. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/(^|-)дебен$/iu, '$1Дебе'],
  [/(^|-)добон$/iu, '$1Добо'],
  [/(^|-)башын$/iu, '$1Башы'],
  [/(^|-)арчин$/iu, '$1Арча'],
  [/(^|-)атин$/iu, '$1Ата'],
  [/(^|-)буурин$/iu, '$1Буура'],
  [/(^|-)талин$/iu, '$1Талаа'],
  [/(^|-)кыян$/iu, '$1Кыя'],
  [/(^|-)дарыян$/iu, '$1Дарыя'],
  [/(^|-)куугандин$/iu, '$1Кууганды'],
  [/^Орюктин$/u, 'Орюктю'],
  [/^Бюлелин$/u, 'Бюлелю'],
  [/^Барпын$/u, 'Барпы'],
  [/^Фрунзен$/u, 'Фрунзе'],
  [/^Сумбулин$/u, 'Сумбула'],
  [/^Нижнеаларчин$/u, 'Нижняя Ала-Арча'],
  [/^Светлополян$/u, 'Светлая Поляна'],
  [/^Красноречен$/u, 'Красная Речка'],
  [/^Беловод$/u, 'Беловодское'],
  [/^Нижнечуй$/u, 'Нижнечуйское'],
  [/^Май$/u, 'Майское'],
  [/^Совет$/u, 'Советский'],
  [/^Целин$/u, 'Целинный'],
  [/^Красновосточ$/u, 'Красновосточный'],
];
/** Letters by which the noun and its adjective may part at the end: Липенка – Липен-ский, Нововознесеновка – Нововознесенов-ский. */
const LOOSE_END = 3;

export function bareName(name: string): string {
  const words = name
    .replace(/\s+-\s+/g, '-')
    .replace(TYPE_WORDS, ' ')
    .trim()
    .replace(LEADING, '')
    .replace(NAMED_AFTER, '');
  return words.replace(/\s+(им\.|имени)\s*\S.*$/u, '').trim();
}

/** `villages` are the Russian names of the unit's settlements. */
export function baseName(
  unit: { nameKy: string | null; nameRu: string | null; type: string },
  villages: readonly string[] = [],
): string {
  if (unit.nameKy) return bareName(unit.nameKy);
  const bare = bareName(unit.nameRu ?? '');
  if (unit.type !== 'ayil_aimak' || !ADJECTIVE.test(bare)) return bare;
  const stem = bare.replace(ADJECTIVE, '');
  const noun = nounAmong(villages, stem);
  if (noun) return noun;
  const known = NOUNS.find(([ending]) => ending.test(stem));
  return known ? stem.replace(known[0], known[1]) : stem;
}

function nounAmong(villages: readonly string[], stem: string): string | null {
  const found = villages
    .map((village) => ({
      village: village.replace(/\s*\(.*\)$/, ''),
      shared: sharedStart(letters(village), letters(stem)),
    }))
    .filter(
      ({ village, shared }) =>
        shared >= Math.max(3, letters(stem).length - LOOSE_END) &&
        shared >= letters(village).length - LOOSE_END,
    )
    .sort(
      (a, b) =>
        b.shared - a.shared || a.village.length - b.village.length || (a.village < b.village ? -1 : 1),
    );
  return found[0]?.village ?? null;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
