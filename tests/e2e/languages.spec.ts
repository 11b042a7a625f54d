import { addressIn, PAGES } from './pages';
import { expect, test } from './site-test';

// What an English page quotes of a Vietnamese source is said to be Vietnamese, or it is read out as English.

/** Letters that only Vietnamese has among the two. */
const VIETNAMESE = 'ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
/** A name has no more such words in a row: “Sở Nội vụ tỉnh Ninh Bình”. */
const LONGEST_NAME = 5;

test('Vietnamese in an English page, more than a name, is marked as Vietnamese', async ({ page }) => {
  test.setTimeout(300_000);
  let marked = 0;
  for (const path of [...PAGES.map((each) => each.path), '/don-vi/so-nganh/so-thong-tin-va-truyen-thong']) {
    await page.goto(addressIn(path, 'en'));
    // What is folded away is read out once it is opened.
    const found = await page.evaluate(
      ([letters, longest]) => {
        const word = new RegExp(`[${letters}]`, 'iu');
        const texts: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let marked = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent ?? '';
          if (node.parentElement?.closest('script, style, pre, textarea, code')) continue;
          let [run, most] = [0, 0];
          for (const each of text.split(/[\s,;:.()–—/-]+/u)) {
            run = word.test(each) ? run + 1 : 0;
            most = Math.max(most, run);
          }
          if (most <= longest && !/chưa rõ/.test(text)) continue;
          if (node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'vi') marked += 1;
          else texts.push(text.slice(0, 80));
        }
        return { texts, marked };
      },
      [VIETNAMESE, LONGEST_NAME] as const,
    );
    marked += found.marked;
    expect(found.texts, path).toEqual([]);
  }
  expect(marked).toBeGreaterThan(20);
});
