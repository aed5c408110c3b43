import { expect, it } from 'vitest';
import { chosenFiles } from '@/lib/http/chosen-files';

const empty = (name: string) => new File([], name, { type: 'application/octet-stream' });

it('leaves out what an empty file control sends, with and without JavaScript, and texts', () => {
  expect(chosenFiles([empty(''), empty('undefined'), 'text'])).toEqual([]);
});

it('keeps what was chosen, also an empty file, which is then told', () => {
  const chosen = [empty('скан.pdf'), new File(['x'], 'undefined'), new File(['x'], '')];
  expect(chosenFiles(chosen)).toEqual(chosen);
});
