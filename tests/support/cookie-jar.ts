/** One browser for tests that call pages' actions directly: it keeps the cookies that they set. Stands in for `next/headers`. */
export class CookieJar {
  private readonly kept = new Map<string, string>();

  headers() {
    const cookies = {
      get: (name: string) => (this.kept.has(name) ? { name, value: this.kept.get(name) ?? '' } : undefined),
      set: (name: string, value: string) =>
        void (value ? this.kept.set(name, value) : this.kept.delete(name)),
    };
    return {
      cookies: async () => cookies,
      headers: async () => new Headers({ 'user-agent': 'Mozilla/5.0 (Android 14) Firefox/132.0' }),
    };
  }

  get(name: string): string | undefined {
    return this.kept.get(name);
  }

  put(name: string, value: string): void {
    this.kept.set(name, value);
  }

  /** Another browser. */
  empty(): void {
    this.kept.clear();
  }
}

/** A form as a browser sends it. */
export function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

/** Where an action led; throws when it led nowhere. */
export async function ledTo(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const digest = String((error as { digest?: string }).digest ?? '');
    if (digest.startsWith('NEXT_REDIRECT;')) return digest.split(';')[2] ?? '';
    if (digest.startsWith('NEXT_HTTP_ERROR_FALLBACK;')) return digest.split(';')[1] ?? '';
    throw error;
  }
  throw new Error('The action came back with the form.');
}
