'use client';

import { type ComponentProps, useLayoutEffect, useState } from 'react';

type KeptTextareaProps = Omit<ComponentProps<'textarea'>, 'defaultValue' | 'value'> & {
  defaultValue?: ComponentProps<'textarea'>['defaultValue'];
};

/**
 * A textarea that keeps what a person typed before the page's script arrived: on a slow line that takes a while. React, when it takes over
 * a prefilled textarea, writes the prefilled text again. So React first hears of the text when it has taken over; from then on the browser
 * itself knows whether somebody has typed, and leaves the typed text alone.
 */
export function KeptTextarea({ defaultValue, ...rest }: KeptTextareaProps) {
  const [takenOver, setTakenOver] = useState(false);
  useLayoutEffect(() => setTakenOver(true), []);
  const known = takenOver || typeof window === 'undefined';
  return <textarea {...rest} defaultValue={known ? defaultValue : undefined} suppressHydrationWarning />;
}
