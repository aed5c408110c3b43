import { readdirSync, readFileSync } from 'node:fs';

export type Texts = Map<string, string>;

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** All texts of a language, keyed as the code writes them: `namespace:path.to.key`. */
export function readTexts(locale: string): Texts {
  const texts: Texts = new Map();
  for (const file of readdirSync(`locales/${locale}`).sort()) {
    collect(
      JSON.parse(readFileSync(`locales/${locale}/${file}`, 'utf8')),
      `${file.replace('.json', '')}:`,
      texts,
    );
  }
  return texts;
}

/** The key without the ending that i18next adds for a plural form ('too_many' alone is no plural: it has no 'too_other'). */
export function baseKey(key: string, texts: Texts): string {
  const base = key.replace(pluralEnding, '');
  return texts.has(`${base}_other`) ? base : key;
}

/** The plural forms that a language writes out, by key without ending. */
export function pluralForms(texts: Texts): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of texts.keys()) {
    const form = pluralEnding.exec(key)?.[1];
    const base = baseKey(key, texts);
    if (form && base !== key) forms.set(base, [...(forms.get(base) ?? []), form].sort());
  }
  return forms;
}

/** The names between {{ and }} in all forms of a text. */
export function variables(texts: Texts): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, text] of texts) {
    const names = [...text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? '');
    const base = baseKey(key, texts);
    found.set(base, [...new Set([...(found.get(base) ?? []), ...names])].sort());
  }
  return found;
}

function collect(value: unknown, place: string, texts: Texts): void {
  if (typeof value === 'string') {
    texts.set(place, value);
    return;
  }
  for (const [name, inner] of Object.entries(value as Record<string, unknown>)) {
    collect(inner, place.endsWith(':') ? `${place}${name}` : `${place}.${name}`, texts);
  }
}
