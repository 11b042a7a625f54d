import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { finishHtml } from '@/lib/server/finish';

// Answers of `next start`, saved as they came.
const PAGES = ['overview', 'ranking', 'unit', 'search'] as const;
const CSS = 'body{margin:0}a>b{color:red}';

const captured = (name: string) => readFileSync(path.join(import.meta.dirname, `fixtures/${name}.html.txt`), 'utf8');

type Node = DefaultTreeAdapterMap['node'];

function collect(html: string) {
  const text: string[] = [];
  const elements: DefaultTreeAdapterMap['element'][] = [];
  let comments = 0;
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) text.push(node.value);
    if (node.nodeName === '#comment') comments += 1;
    if ('tagName' in node) {
      elements.push(node);
      if (['script', 'style', 'template'].includes(node.tagName)) return;
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return { text: text.join('').replace(/\s+/g, ' ').trim(), elements, comments };
}

const attribute = (element: DefaultTreeAdapterMap['element'], name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value;

const nameOf = (element: DefaultTreeAdapterMap['element']) =>
  attribute(element, 'property') ?? attribute(element, 'name');
const saysAgain = (element: DefaultTreeAdapterMap['element']) =>
  /^twitter:(?:title|description|image)$/.test(nameOf(element) ?? '');

describe.each(PAGES)('the finished %s page', (name) => {
  const raw = captured(name);
  const finished = finishHtml(raw, () => CSS);
  const { elements, text, comments } = collect(finished.html);

  it('says once what Open Graph says: hosts that have names of their own read it there', () => {
    expect(elements.map(nameOf)).toContain('og:title');
    expect(elements.map(nameOf)).toContain('twitter:card');
    expect(elements.filter(saysAgain)).toEqual([]);
  });

  it('says every word of Next’s, and no other', () => {
    expect(text.length).toBeGreaterThan(500);
    expect(text).toBe(collect(raw).text);
  });

  it('keeps every link, heading, row and form of Next’s', () => {
    const counted = (list: typeof elements, tag: string) => list.filter(({ tagName }) => tagName === tag).length;
    const before = collect(raw).elements.filter((element) => !saysAgain(element));
    for (const tag of ['a', 'h1', 'h2', 'tr', 'td', 'th', 'form', 'input', 'meta', 'title', 'nav', 'svg']) {
      expect(counted(elements, tag), tag).toBe(counted(before, tag));
    }
  });

  it('holds no script of the framework, no preload of one, no marker of React', () => {
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    for (const script of scripts) {
      expect(['application/ld+json', 'speculationrules']).toContain(attribute(script, 'type'));
    }
    expect(finished.html).not.toMatch(/__next|_next\/static|\$RC|data-precedence/);
    expect(comments).toBe(0);
    expect(elements.some((element) => attribute(element, 'rel') === 'preload')).toBe(false);
    expect(elements.some(({ tagName }) => tagName === 'template')).toBe(false);
  });

  it('keeps data and rules for the browser as they were', () => {
    const kept = (html: string) =>
      [...html.matchAll(/<script type="(?:application\/ld\+json|speculationrules)">.*?<\/script>/gs)].map(String);
    expect(kept(raw).length).toBeGreaterThan(0);
    expect(kept(finished.html)).toEqual(kept(raw));
  });

  it('carries the stylesheet inside, once, in the head', () => {
    expect(finished.style).toBe(CSS);
    expect(finished.html.split(`<style>${CSS}</style>`)).toHaveLength(2);
    expect(finished.html.indexOf('<style>')).toBeLessThan(finished.html.indexOf('</head>'));
  });

  it('is the same when finished again', () => {
    expect(finishHtml(finished.html, () => CSS).html).toBe(finished.html);
  });
});

describe('finishing', () => {
  const finish = (body: string) => finishHtml(`<!DOCTYPE html><html><body>${body}</body></html>`, () => CSS).html;

  it('keeps our own island files and drops every other script', () => {
    const html = finish(
      '<script src="/islands/copy-12345678.js" type="module"></script><script src="/islands.js"></script><script src="https://x.example/islands/a.js"></script><script>alert(1)</script>',
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('/islands/copy-12345678.js');
  });

  it('leaves text that looks like markup as text', () => {
    const html = finish('<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!--x--&gt; &amp;amp; </p>');
    expect(html).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!--x--&gt; &amp;amp; </p>');
  });

  it('keeps what React left hidden where it says something', () => {
    expect(finish('<div hidden=""><!--$--></div><div hidden="">later</div>')).toContain(
      '<body><div hidden>later</div></body>',
    );
  });

  it('joins several stylesheets into one element at the end of the head, in the order of the page', () => {
    const page = finishHtml(
      '<html><head><link rel="stylesheet" href="/a.css"><title>t</title><link rel="stylesheet" href="/b.css"></head><body><link rel="stylesheet" href="/c.css"><p>x</p></body></html>',
      (href) => `${href.slice(1, 2)}{color:red}`,
    );
    expect(page.style).toBe('a{color:red}b{color:red}c{color:red}');
    expect(page.html).toContain(`<head><title>t</title><style>${page.style}</style></head><body><p>x</p>`);
    expect(page.html).not.toContain('stylesheet');
  });

  it('fails where a stylesheet cannot be read, so that no bare page is kept', () => {
    expect(() =>
      finishHtml('<html><head><link rel="stylesheet" href="/a.css"></head></html>', () => {
        throw new Error('no such stylesheet');
      }),
    ).toThrow('no such stylesheet');
  });
});
