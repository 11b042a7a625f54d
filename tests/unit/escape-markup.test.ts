import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { toOembedXml } from '@/lib/embed/oembed-xml';
import { escapeMarkup } from '@/lib/escape-markup';
import { toAtom } from '@/lib/open-data/atom';

test('text keeps its letters and loses what XML cannot hold', () => {
  expect(escapeMarkup('Ủy ban <b> & "x" \u0000\u000b\ud800\ufffe')).toBe('Ủy ban &lt;b&gt; &amp; &quot;x&quot; ');
  expect(escapeMarkup('a\u{1F600}b')).toBe('a\u{1F600}b');
});

// Carriage returns are line ends to every reader of markup; what is left out of XML is left out of the text compared too.
const held = fc
  .string({ unit: 'grapheme' })
  .map((text) => text.replace(/[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}]/gu, ''));

test('whatever is written is read back as the same words, between tags and in an attribute', () => {
  fc.assert(
    fc.property(held, (text) => {
      const [element] = parseFragment(`<p title="${escapeMarkup(text)}">${escapeMarkup(text)}</p>`).childNodes;
      const { attrs, childNodes } = element as DefaultTreeAdapterMap['element'];
      expect(attrs).toEqual([{ name: 'title', value: text }]);
      expect(childNodes.map((child) => ('value' in child ? child.value : child.nodeName)).join('')).toBe(text);
    }),
  );
});

test('a control sign in a name leaves every XML we write well formed', () => {
  const hostile = 'Sở\u0000 <b>\u0008"&\uFFFE';
  const feed = {
    id: hostile,
    title: hostile,
    subtitle: hostile,
    lang: 'vi',
    author: hostile,
    self: hostile,
    page: hostile,
  };
  for (const xml of [toOembedXml({ title: hostile }), toAtom({ ...feed, entries: [] }, '2026-01-01T00:00:00Z')]) {
    for (const sign of ['\u0000', '\u0008', '\uFFFE', '<b>']) expect(xml).not.toContain(sign);
    expect(xml).toContain('Sở &lt;b&gt;&quot;&amp;');
  }
});
