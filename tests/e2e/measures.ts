import type { Page } from '@playwright/test';

// What is measured of every page, as it stands in the browser: each says what is wrong, in words of the page, or nothing.
// pages.spec.ts asks all of them in one visit of each page, and shows that each finds what it is for.

/** The header of a phone: at most 64 px, its menu of five in one row, each name a target apart from the next. */
export function faultsOfHeader(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const height = document.querySelector('.site-header')?.getBoundingClientRect().height ?? Number.POSITIVE_INFINITY;
    const boxes = [...document.querySelectorAll('.site-header nav a')].map((link) => ({
      name: link.textContent,
      box: link.getBoundingClientRect(),
    }));
    const faults = height > 64 ? [`the header is ${height} px high`] : [];
    if (boxes.length !== 5) faults.push(`${boxes.length} names in the menu`);
    if (new Set(boxes.map(({ box }) => box.top)).size > 1) faults.push('the menu has rows');
    for (const [index, { name, box }] of boxes.entries()) {
      if (box.height < 24) faults.push(`${name} is ${box.height} px high`);
      if (box.left < (boxes[index - 1]?.box.right ?? 0) + 4) faults.push(`${name} has no room before it`);
      if (box.right > window.innerWidth) faults.push(`${name} is beyond the screen`);
    }
    return faults;
  });
}

/** Where the title is broken inside of a syllable. */
export function breaksOfTitle(page: Page): Promise<string[]> {
  return page.locator('h1').evaluate((title) => {
    const text = title.firstChild as Text;
    const letters = text.textContent ?? '';
    const range = document.createRange();
    const top = (index: number) => {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return Math.round(range.getBoundingClientRect().top);
    };
    const broken: string[] = [];
    for (let index = 1; index < letters.length; index += 1) {
      if (letters[index - 1] === ' ' || letters[index] === ' ') continue;
      if (Math.abs(top(index) - top(index - 1)) > 3) broken.push(letters.slice(Math.max(0, index - 8), index + 8));
    }
    return broken;
  });
}

/** What begins a line with the sign that stands between two things, which ends a line and never begins one. */
export function linesBegunBySigns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const begins: string[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      let block = node.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      if (!block || block.closest('svg, script, style')) continue;
      const { paddingLeft, borderLeftWidth } = getComputedStyle(block);
      const edge =
        block.getBoundingClientRect().left + Number.parseFloat(paddingLeft) + Number.parseFloat(borderLeftWidth);
      for (const { index } of (node.textContent ?? '').matchAll(/·/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = range.getBoundingClientRect();
        if (box.width > 0 && box.left < edge + 1) begins.push((node.textContent ?? '').slice(index, index + 30));
      }
    }
    return begins;
  });
}

/** Columns of figures whose right ends, or whose decimal signs, do not stand under one another to the pixel. */
export function columnsOutOfLine(page: Page): Promise<{ table: string; column: number; rights: number[] }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableElement>('table:not(.run-in)')].flatMap((table) => {
      const edges = new Map<number, Set<number>>();
      for (const row of table.rows) {
        if ([...row.cells].some(({ colSpan }) => colSpan > 1)) continue;
        for (const cell of row.cells) {
          const box = cell.getBoundingClientRect();
          if (box.width < 2 || !cell.classList.contains('n')) continue;
          const known = edges.get(cell.cellIndex) ?? new Set();
          edges.set(cell.cellIndex, known.add(Math.round(box.right)));
          // Where the decimal sign is, or would be; a rank has none.
          const text = cell.firstChild;
          const whole = /^[+−]?\d+(?=[,.]\d+$|$)/.exec(text?.textContent ?? '')?.[0];
          if (!whole || text?.nodeType !== Node.TEXT_NODE) continue;
          const range = document.createRange();
          range.setStart(text, 0);
          range.setEnd(text, whole.length);
          const sign = cell.cellIndex + 0.5;
          edges.set(sign, (edges.get(sign) ?? new Set()).add(Math.round(range.getBoundingClientRect().right)));
        }
      }
      return [...edges]
        .map(([column, rights]) => ({ table: table.className, column, rights: [...rights] }))
        .filter(({ rights }) => Math.max(...rights) - Math.min(...rights) > 1);
    }),
  );
}

/** Tables that do not say what each of their columns is, or whose rows have no name; a map's places are none. */
export function tablesWithoutHeads(page: Page): Promise<string[]> {
  return page.locator('table:not([role="presentation"])').evaluateAll((all) =>
    (all as HTMLTableElement[])
      .filter((table) => {
        const heads = [...(table.tHead?.rows ?? [])].flatMap((row) => [...row.cells]);
        const columns = Math.max(...[...table.rows].map((row) => row.cells.length));
        const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.cells.length === columns);
        return (
          heads.reduce((sum, head) => sum + head.colSpan, 0) < columns ||
          heads.some((head) => head.tagName !== 'TH' || head.scope !== 'col') ||
          rows.some((row) => row.querySelector('th[scope="row"]') === null)
        );
      })
      .map((table) => `${table.className}: ${table.caption?.textContent ?? table.textContent?.slice(0, 40)}`),
  );
}

/** Boxes that a phone's reader would have to scroll sideways; that of all columns does only once it is asked for. */
export function boxesThatScroll(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((each) => each.clientWidth > 2 && /auto|scroll/.test(getComputedStyle(each).overflowX))
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .map((each) => `${each.className}: ${each.scrollWidth - each.clientWidth} px beyond`),
  );
}

/** Headings that stand over nothing, as on paper where what they are over is not printed. */
export function headingsOverNothing(page: Page): Promise<string[]> {
  return page.locator('main :is(h2, h3):visible').evaluateAll((all) =>
    all.flatMap((heading) => {
      let next = heading.nextElementSibling;
      while (next && next.getBoundingClientRect().height === 0) next = next.nextElementSibling;
      return next !== null && !/^H[12]$/.test(next.tagName) ? [] : [heading.textContent ?? ''];
    }),
  );
}

/** Codes of revisions among the words that readers read, outside of addresses and of what is folded away for who checks. */
export function codesOfRevisions(page: Page): Promise<string[]> {
  return page.locator('body').evaluate((body) => {
    const copy = body.cloneNode(true) as HTMLElement;
    for (const apart of copy.querySelectorAll('script, code, pre, textarea, input, details, .cite-text'))
      apart.remove();
    for (const cell of copy.querySelectorAll('*')) cell.append(' ');
    return [
      ...((copy.textContent ?? '').match(
        /(?<![/\w.-])(?:(?:mo-phong-)?20\d\d\.\d+(?![\w/-])|mo-phong-20\d\d(?![\w./-]))/g,
      ) ?? []),
    ];
  });
}

/** Letters that only Vietnamese has among the two languages. */
const VIETNAMESE = 'ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
/** A name has no more such words in a row: “Sở Nội vụ tỉnh Ninh Bình”. */
const LONGEST_NAME = 5;

/** Vietnamese in an English page, more than a name, that is not said to be Vietnamese and would be read out as English. */
export function unmarkedVietnamese(page: Page): Promise<string[]> {
  return page.evaluate(
    ([letters, longest]) => {
      const word = new RegExp(`[${letters}]`, 'iu');
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        // What is folded away is read out once it is opened.
        if (node.parentElement?.closest('script, style, pre, textarea, code')) continue;
        let [run, most] = [0, 0];
        for (const each of text.split(/[\s,;:.()–—/-]+/u)) {
          run = word.test(each) ? run + 1 : 0;
          most = Math.max(most, run);
        }
        if (most <= longest && !/chưa rõ/.test(text)) continue;
        if (node.parentElement?.closest('[lang]')?.getAttribute('lang') !== 'vi') texts.push(text.slice(0, 80));
      }
      return texts;
    },
    [VIETNAMESE, LONGEST_NAME] as const,
  );
}
