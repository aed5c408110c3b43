import { describe, expect, test } from 'vitest';
import { unitName } from '@/lib/i18n/format';
import { baseKey, pluralForms, readTexts, type Texts, variables } from './support/locale-texts';
import { readSources } from './support/source-files';

const ky = readTexts('ky');
const ru = readTexts('ru');
const both: [string, Texts][] = [
  ['ky', ky],
  ['ru', ru],
];

describe('both languages say the same things', () => {
  test('they have the same keys', () => {
    const keysOf = (texts: Texts) => new Set([...texts.keys()].map((key) => baseKey(key, texts)));
    const inKyrgyz = keysOf(ky);
    const inRussian = keysOf(ru);
    expect(
      [...inKyrgyz].filter((key) => !inRussian.has(key)),
      'in ky only',
    ).toEqual([]);
    expect(
      [...inRussian].filter((key) => !inKyrgyz.has(key)),
      'in ru only',
    ).toEqual([]);
  });

  test('a counted text has the plural forms of its language', () => {
    const wrong = (texts: Texts, wanted: string[]) =>
      [...pluralForms(texts)]
        .filter(([, forms]) => forms.join() !== wanted.join())
        .map(([key, forms]) => `${key}: ${forms}`);
    expect(wrong(ky, ['one', 'other']), 'ky').toEqual([]);
    expect(wrong(ru, ['few', 'many', 'one', 'other']), 'ru').toEqual([]);
  });

  test('what is counted in one language is counted in the other', () => {
    expect([...pluralForms(ky).keys()].sort()).toEqual([...pluralForms(ru).keys()].sort());
  });

  test('they use the same variables', () => {
    const inRussian = variables(ru);
    const different = [...variables(ky)].filter(
      ([key, names]) => names.join() !== inRussian.get(key)?.join(),
    );
    expect(different.map(([key, names]) => `${key}: ky {${names}}, ru {${inRussian.get(key)}}`)).toEqual([]);
  });
});

describe.each(both)('%s is written properly', (_, texts) => {
  const withText = (pattern: RegExp) =>
    [...texts].filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`);

  test('no text is empty or has spaces at its ends', () => {
    expect(withText(/^\s|\s$|^$|\s{2}/)).toEqual([]);
  });

  test('no letter only looks like a Kyrgyz one', () => {
    expect(
      withText(/[\u04ca\u0473\u0275\u049b\u0493\u04b1\u04d9\u0456\u04bb\u04a5]/iu),
      'ң, ө and ү have letters of their own',
    ).toEqual([]);
  });

  test('no word mixes Latin and Cyrillic letters', () => {
    expect(withText(/\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u)).toEqual([]);
  });

  test('no ending is glued to an inserted value', () => {
    expect(withText(/\}\}\p{L}/u)).toEqual([]);
  });
});

test('a text that prints a unit of money prints it as the figures do', () => {
  for (const [locale, texts] of [['ky', ky] as const, ['ru', ru] as const]) {
    const [thousand, million] = (['thousand_som', 'million_som'] as const).map((unit) =>
      unitName(unit, locale).replaceAll('\u00a0', ' '),
    );
    const odd = [...texts.values()].filter((text) =>
      [...text.matchAll(/(?:тыс\.|миң|млн) сом\p{L}*/gu)].some(
        ([printed]) => !printed.startsWith(printed.startsWith('млн') ? `${million}` : `${thousand}`),
      ),
    );
    expect(odd, locale).toEqual([]);
  }
});

test('the page for an unknown address, which carries no texts of its own, says what the texts say', () => {
  const source =
    readSources('components').find(({ file }) => file.endsWith('not-found-message.tsx'))?.text ?? '';
  for (const texts of [ky, ru]) {
    for (const key of [
      'common:site.name',
      'errors:notFound.title',
      'errors:notFound.body',
      'errors:notFound.find',
    ])
      expect(source).toContain(`'${texts.get(key)}'`);
  }
});

describe('code and texts fit together', () => {
  const code = ['app', 'components', 'lib', 'prisma'].flatMap(readSources);
  const quoted = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { text } of code) {
    for (const [, literal] of text.matchAll(/(?<=['"])([\w-]+:[\w.-]+|[\w-]+(?:\.[\w-]+)*)(?=['"])/g))
      quoted.add(literal ?? '');
    for (const [, template] of text.matchAll(/`([\w-]+[:.][^`\s]*\$\{[^`]*)`/g))
      patterns.push(templatePattern(template ?? ''));
  }

  // Where no request can be asked for its language, a file takes a section of both languages: `ky.page`, `TEXT[first].notFound`.
  for (const { text } of code.filter(({ file }) => !file.startsWith('lib/i18n/'))) {
    for (const [, namespace] of text.matchAll(/^import \w+ from '@\/locales\/ky\/([\w-]+)\.json'/gm)) {
      for (const [, section] of text.matchAll(/\.([A-Za-z]\w*)/g))
        patterns.push(new RegExp(`^${namespace}:${section}\\.`));
    }
  }

  test('every key that the code names in full exists', () => {
    const known = new Set([...ru.keys()].map((key) => baseKey(key, ru)));
    const namespaces = new Set([...ru.keys()].map((key) => key.split(':')[0]));
    const unknown = [...quoted].filter(
      (name) => namespaces.has(name.split(':')[0]) && name.includes(':') && !known.has(name),
    );
    expect(unknown.filter((name) => ![...known].some((key) => key.startsWith(`${name}.`)))).toEqual([]);
  });

  test('every text is used', () => {
    const isUsed = (key: string) =>
      quoted.has(key) ||
      quoted.has(key.replace(/^common:/, '')) ||
      patterns.some((pattern) => pattern.test(key) || pattern.test(key.replace(/^common:/, '')));
    const unused = [...new Set([...ru.keys()].map((key) => baseKey(key, ru)))].filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });
});

// `proposals:status.${status}` is every key that begins so; what is inserted has no further namespace.
function templatePattern(template: string): RegExp {
  const parts = template
    .split(/\$\{(?:[^{}]|\{[^}]*\})*\}/)
    .map((part) => part.replace(/[.*+?^()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\w.-]+')}$`);
}
