import 'server-only';
import { createInstance, type i18n } from 'i18next';
import { LOCALES, type Locale } from './locales';
import { RESOURCES } from './texts';
import { NAMESPACES, type Namespace, type Texts, type Translate } from './translate';

const instances = new Map<Locale, i18n>();

for (const locale of LOCALES) {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    // No silent fallback to the other language: a missing key shows itself, and tests/locales.test.ts fails.
    fallbackLng: false,
    initAsync: false,
    defaultNS: 'common',
    ns: [...NAMESPACES],
    resources: { [locale]: RESOURCES[locale] },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  instances.set(locale, instance);
}

/** The translator of a language: `translator('ky')('budget:title')`. Synchronous; the texts are part of the build. */
export function translator(locale: Locale): Translate {
  const instance = instances.get(locale);
  if (!instance) throw new Error(`No texts for the language ${locale}`);
  return instance.getFixedT(locale, [...NAMESPACES]) as unknown as Translate;
}

/** The texts of some namespaces, as props for `Texts` around a client form. */
export function bundlesFor<N extends Namespace>(locale: Locale, ...namespaces: N[]): Record<N, Texts[N]> {
  const all = RESOURCES[locale] as unknown as Texts;
  return Object.fromEntries(namespaces.map((name) => [name, all[name]])) as Record<N, Texts[N]>;
}
