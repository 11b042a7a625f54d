import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { JsonLd } from '@/components/layout/json-ld';
import { Page } from '../../api/page-text';

const textIn = (page: Page) =>
  page.byTag('script').map((script) => script.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));

describe('structured data in a page', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]></SCRIPT >',
    '"\\u003c/script>',
    '&lt;/script&gt;',
    '\u2028</script\u2029>',
  ])('%j neither ends its element nor changes', (text) => {
    const data = { name: text, [text]: [text, { deeper: text }] };
    const page = new Page(`<body>${renderToStaticMarkup(<JsonLd data={data} />)}<p>after</p></body>`);
    expect(textIn(page).map((json) => JSON.parse(json))).toEqual([data]);
    expect(page.byTag('p')).toHaveLength(1);
  });
});
