import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { serialiseHtml } from '@/lib/server/serialise';

/** One form of a document, so that two spellings of the same one compare equal. */
const tree = (html: string) => serialize(parse(html));
const withoutComments = (html: string) => html.replace(/<!--.*?-->/gs, '');

describe('a document written as HTML', () => {
  it.each(['overview', 'ranking', 'unit', 'search'])('is read back as the same document: %s', (name) => {
    const raw = withoutComments(readFileSync(path.join(import.meta.dirname, `fixtures/${name}.html.txt`), 'utf8'));
    expect(tree(serialiseHtml(parse(raw)))).toBe(tree(raw));
  });

  it('is read back as the same document, whatever its text and attributes', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    const escaped = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const html = `<!DOCTYPE html><html><head><title>${escaped(one)}</title></head><body><p title="${escaped(two)}">${escaped(three)}<br><input value="${escaped(one)}" checked></p><svg viewBox="0 0 1 1"><a xlink:href="${escaped(two)}"></a></svg></body></html>`;
        expect(tree(serialiseHtml(parse(html)))).toBe(tree(html));
      }),
    );
  });

  it('never lets text become markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const html = `<!DOCTYPE html><body><p title="${text.replace(/[&"]/g, '')}">&lt;b&gt;&amp;lt;</p>`;
        expect(tree(serialiseHtml(parse(html)))).toBe(tree(html));
      }),
    );
    expect(serialiseHtml(parse('<!DOCTYPE html><p>&lt;b&gt; &amp;amp; "'))).toContain('<p>&lt;b&gt; &amp;amp; "</p>');
  });

  it('keeps script data and styles as they are, and shortens what has one meaning', () => {
    const html = serialiseHtml(
      parse(
        '<!DOCTYPE html><script type="application/ld+json">{"a":"\\u003cb & c"}</script><style>a>b{}</style><option selected="">a&nbsp;b<img alt="">',
      ),
    );
    expect(html).toContain('>{"a":"\\u003cb & c"}</script>');
    expect(html).toContain('<style>a>b{}</style>');
    expect(html).toContain('<option selected>a\u00a0b');
    expect(html).toContain('<img alt="">');
  });
});
