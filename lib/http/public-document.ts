/**
 * Makes a plain document of a page that everyone sees alike: what is left is what a browser without JavaScript shows anyway.
 * The framework's scripts and the copy of the page that they carry go (two thirds of the bytes), and with them the nonce,
 * so that the same bytes may be kept. Scripts of our own (`src` outside /_next/) and data blocks (JSON-LD) stay.
 * Null when parts of the page wait for a script to be put in place: such a page must be sent as it came.
 */
export function plainDocument(html: string): string | null {
  if (/<(?:div|template)\b[^>]* id="(?:S|B|P):/.test(html)) return null;
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
      isOurs(attributes) ? withoutNonce(script) : '',
    )
    .replace(/<link\b[^>]*>/g, (link) => (/ as="script"/.test(link) ? '' : withoutNonce(link)));
}

function isOurs(attributes: string): boolean {
  const source = / src="([^"]*)"/.exec(attributes)?.[1];
  return source ? !source.startsWith('/_next/') : / type="application\/(?:ld\+)?json"/.test(attributes);
}

function withoutNonce(tag: string): string {
  return tag.replace(/ nonce="[^"]*"/, '');
}
