/** A browser without JavaScript, as small as can be: cookies, and forms posted as the page wrote them. For tests of whole processes. */
export class PlainBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  /** Fetches a page, following redirects within the portal; returns the last answer and its text. */
  async get(path: string): Promise<{ status: number; text: string; path: string; headers: Headers }> {
    return this.follow(await this.send(path, { method: 'GET' }), path);
  }

  /** Posts the form of `page` that has the field `named`, with its hidden fields and `values`; to `via` when another process shall answer. */
  async submit(
    page: { text: string; path: string },
    named: string,
    values: Record<string, string>,
    via = this.origin,
  ): Promise<{ status: number; text: string; path: string; headers: Headers }> {
    const form = formWith(page.text, named);
    const body = new FormData();
    for (const [name, value] of form.hidden) body.append(name, value);
    for (const [name, value] of Object.entries(values)) body.append(name, value);
    return this.follow(
      await this.send(
        form.action ?? page.path,
        { method: 'POST', body, headers: { origin: this.origin } },
        via,
      ),
      page.path,
    );
  }

  private async follow(
    response: Response,
    path: string,
  ): Promise<{ status: number; text: string; path: string; headers: Headers }> {
    const target = response.headers.get('location');
    if (target && response.status >= 300 && response.status < 400) {
      const url = new URL(target, this.origin);
      return this.get(url.pathname + url.search);
    }
    return { status: response.status, text: await response.text(), path, headers: response.headers };
  }

  private async send(path: string, init: RequestInit, via = this.origin): Promise<Response> {
    const url = new URL(path, via);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('x-forwarded-host', new URL(this.origin).host);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

function formWith(html: string, named: string): { action: string | null; hidden: [string, string][] } {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
  const found = forms.find(([, , inner]) => inner?.includes(`name="${named}"`));
  if (!found) throw new Error(`No form with the field ${named}`);
  const [, attributes = '', inner = ''] = found;
  const hidden = [...inner.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]): [string, string] => [
    attribute(input, 'name'),
    attribute(input, 'value'),
  ]);
  const action = attribute(attributes, 'action');
  return { action: action || null, hidden };
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
