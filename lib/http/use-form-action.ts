'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useActionState } from 'react';

/**
 * `useActionState` for a form that also works without JavaScript: it is sent to the page's own address, named in full.
 * An unnamed address would carry the fragment of the last link followed (`#title` from the summary of errors), and the browser
 * would then go to that field instead of the summary of the next answer.
 */
export function useFormAction<State>(
  action: (state: Awaited<State>, form: FormData) => State | Promise<State>,
  initial: Awaited<State>,
): [state: Awaited<State>, send: (form: FormData) => void, pending: boolean] {
  const query = useSearchParams().toString();
  return useActionState(action, initial, `${usePathname()}${query ? `?${query}` : ''}`);
}
