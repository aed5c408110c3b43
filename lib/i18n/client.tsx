'use client';

import { createInstance, type i18n } from 'i18next';
import { type ReactNode, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Locale } from './locales';
import { NAMESPACES, type Translate } from './translate';

type Bundles = Record<string, unknown>;

function instanceOf(locale: Locale, bundles: Bundles): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    defaultNS: 'common',
    ns: Object.keys(bundles),
    resources: { [locale]: bundles as never },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** Gives a form (client component) its texts: the page passes only the namespaces that the form needs. */
export function Texts({
  locale,
  bundles,
  children,
}: {
  locale: Locale;
  bundles: Bundles;
  children: ReactNode;
}) {
  const [instance] = useState(() => instanceOf(locale, bundles));
  return <I18nextProvider i18n={instance}>{children}</I18nextProvider>;
}

/** The translator inside `Texts`. */
export function useTexts(): Translate {
  const { t } = useTranslation([...NAMESPACES]);
  return t as unknown as Translate;
}
