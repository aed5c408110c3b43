import { expect, test } from 'vitest';
import { readSources } from './support/source-files';

test('every form is sent to an address that is named (lib/http/use-form-action)', () => {
  const sources = ['app', 'components', 'lib'].flatMap(readSources);
  const unnamed = sources.filter(({ text }) => /\buseActionState\(/.test(text)).map(({ file }) => file);
  expect(unnamed).toEqual(['lib/http/use-form-action.ts']);
});
