import { describe, expect, test } from 'vitest';
import { readJson } from '@/prisma/loaders/read-json';
import { readTexts } from '@/tests/support/locale-texts';

type Work = {
  id: string;
  category: string;
  status: string;
  source: string;
  title_ky: string;
  title_ru: string;
};

const works = readJson<Work[]>('proposals.json');

describe('works known from public sources', () => {
  test.each(['ky', 'ru'])('each kind and each state has its word in %s', (locale) => {
    const texts = readTexts(locale);
    const keys = works.flatMap(({ category, status }) => [
      `proposals:works.category.${category}`,
      `proposals:works.state.${status}`,
    ]);
    expect(keys.filter((key) => !texts.has(key))).toEqual([]);
  });

  test('each names its source and has both titles', () => {
    expect(works).toHaveLength(48);
    expect(works.filter(({ source, title_ky, title_ru }) => !source || !title_ky || !title_ru)).toEqual([]);
  });
});
