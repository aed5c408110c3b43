import { describe, expect, it } from 'vitest';
import { plainDocument } from '@/lib/http/public-document';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="ky"><head>${head}</head><body>${body}</body></html>`;

describe('a plain document', () => {
  it('loses the scripts of the framework and the copy of the page that they carry', () => {
    const made = page(
      '<link rel="preload" as="script" fetchPriority="low" nonce="n" href="/_next/static/a.js"/><script src="/_next/static/b.js" async="" nonce="n"></script>',
      '<main>Салам</main><script nonce="n" id="_R_">requestAnimationFrame(function(){})</script><script nonce="n">self.__next_f.push([1,"<main>Салам</main>"])</script>',
    );
    expect(plainDocument(made)).toBe(page('', '<main>Салам</main>'));
  });

  it('keeps its style sheets, without the nonce that was for one answer', () => {
    expect(
      plainDocument(
        page('<link rel="stylesheet" href="/_next/static/a.css" nonce="abc" data-precedence="next"/>', ''),
      ),
    ).toBe(page('<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>', ''));
  });

  it('keeps scripts of our own files and data blocks', () => {
    const made = page(
      '',
      '<script src="/verify.js" defer="" nonce="n"></script><script type="application/ld+json" nonce="n">{"name":"Ашар"}</script>',
    );
    expect(plainDocument(made)).toBe(
      page(
        '',
        '<script src="/verify.js" defer=""></script><script type="application/ld+json">{"name":"Ашар"}</script>',
      ),
    );
  });

  it('leaves text that only speaks of scripts as it is', () => {
    const text = '<p>&lt;script&gt;alert(1)&lt;/script&gt; nonce="x"</p>';
    expect(plainDocument(page('', text))).toBe(page('', text));
  });

  it.each([
    '<div hidden id="S:0"><p>late</p></div>',
    '<template id="B:0"></template>',
    '<template id="P:1"></template>',
  ])('is refused where a part waits for a script: %s', (part) => {
    expect(plainDocument(page('', part))).toBeNull();
  });
});
