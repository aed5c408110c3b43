import { act } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { Textarea } from '@/components/ui/textarea';

const form = <Textarea name="reason" label="Себеби" defaultValue="жазылган" />;
let root: Root | undefined;

afterEach(() => {
  act(() => root?.unmount());
  document.body.innerHTML = '';
});

/** The page as the server sent it, then what the person does, then the script. */
function open(before: (field: HTMLTextAreaElement) => void): HTMLTextAreaElement {
  vi.stubGlobal('window', undefined);
  const html = renderToString(form);
  vi.unstubAllGlobals();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = `<div>${html}</div>`;
  const container = document.body.firstElementChild as HTMLDivElement;
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  before(field);
  act(() => {
    root = hydrateRoot(container, form);
  });
  return field;
}

it('comes from the server with its text', () => {
  expect(open(() => undefined).value).toBe('жазылган');
});

it('keeps what was typed before the script arrived', () => {
  expect(
    open((field) => {
      field.value = 'башкача';
    }).value,
  ).toBe('башкача');
});
