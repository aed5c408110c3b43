import { cleanLine } from '@/lib/text';

/** How an author's name stands on public pages. */
export const NAME_CHOICES = ['full', 'initials'] as const;
export type NameChoice = (typeof NAME_CHOICES)[number];

/** The name to publish: as given, or the first letters of its parts ("Айгүл Токтосунова" → "А. Т."). At most three parts. */
export function publicName(name: string, choice: NameChoice): string {
  const clean = cleanLine(name);
  if (choice === 'full') return clean;
  return clean
    .split(/[\s-]+/u)
    .flatMap((part) => /\p{L}/u.exec(part)?.[0] ?? [])
    .slice(0, 3)
    .map((letter) => `${letter.toLocaleUpperCase('ru')}.`)
    .join(' ');
}
