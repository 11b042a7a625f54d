import type { DefaultTreeAdapterMap } from 'parse5';
import { expect, inject, it } from 'vitest';
import { EDITIONS, IN_EDITION } from './page-kinds';
import { attribute, Page } from './page-text';

const origin = inject('origin');

// Vietnamese on an English page is marked as that, so that it is read out as Vietnamese (WCAG 3.1.2).

type Node = DefaultTreeAdapterMap['node'];

const VIETNAMESE = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

/** What the criterion leaves out: the names of the provinces, and numbers of documents, which are codes. */
const NAMES = /Ninh Bình|Hà Nam|Nam Định|\d+\/(?:NQ|QĐ)-[\p{Lu}\d-]+/gu;

const ATTRIBUTES = ['alt', 'title', 'aria-label', 'placeholder'] as const;

/** Texts with Vietnamese letters that no element marks as Vietnamese. Code to be pasted is no language. */
function unmarked(html: string): string[] {
  const found: string[] = [];
  const keep = (text: string) => {
    if (VIETNAMESE.test(text.replace(NAMES, ''))) found.push(text.trim());
  };
  const walk = (node: Node, lang: string) => {
    let now = lang;
    if ('tagName' in node) {
      // A title has no parts that could be marked: what was searched for stands in it as it was typed.
      if (['script', 'style', 'textarea', 'title'].includes(node.tagName)) return;
      now = attribute(node, 'lang') || lang;
      if (now === 'en') for (const name of ATTRIBUTES) keep(attribute(node, name));
    }
    if (node.nodeName === '#text' && now === 'en') keep((node as DefaultTreeAdapterMap['textNode']).value);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, now);
  };
  const [document] = new Page(html).byTag('html');
  if (document) walk(document, 'vi');
  return found;
}

const PAGES = [
  '',
  ...['xep-hang', 'tieu-chi', 'phuong-phap', 'dinh-chinh', 'du-lieu', 'kiem-tra', 'tro-nang', 'so-sanh', 'nhung'],
  ...['tim-kiem?q=hoa+lu', 'tim-kiem?q=sở', 'don-vi/cap-xa/phuong-hoa-lu', 'don-vi/cap-xa/yen-mo/yen-thang'],
  ...['don-vi/cap-huyen/ninh-binh', 'khong/co/gi', 'yeu-cau/2023/cap-xa/yen-mo/yen-thang'],
].map((path) => `/${path}`);

it('every English page marks what is Vietnamese on it', { timeout: 120_000 }, async () => {
  const inEditions = EDITIONS.flatMap((edition) => Object.values(IN_EDITION).flatMap((of) => of(edition)));
  const wrong: Record<string, string[]> = {};
  let read = 0;
  for (const path of [...PAGES, ...inEditions]) {
    const answer = await fetch(`${origin}/en${path === '/' ? '' : path}`);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    read += 1;
    for (const text of unmarked(await answer.text())) wrong[text] = [...(wrong[text] ?? []), path];
  }
  expect(read).toBeGreaterThan(60);
  expect(wrong).toEqual({});
});
