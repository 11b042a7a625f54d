// Runs in the reader's browser, as small as can be: offers the live drawing under each figure and fetches its code only
// when it is asked for. Without it, or if it fails, the picture stays.

import type { Lang, Localised } from '@/lib/site';

// Its words stand here: an import would bring the bundler's own module with it, a second request on every page.
const WORDS: Localised<{ readonly open: string; readonly failed: string }> = {
  vi: { open: 'Xem biểu đồ tương tác', failed: 'Chưa tải được biểu đồ; hình vẫn đủ.' },
  en: { open: 'Explore the chart', failed: 'The chart could not be loaded; the picture is complete.' },
};
const words = WORDS[document.documentElement.lang as Lang];

function offer(figure: Element): void {
  const picture = figure.querySelector('picture');
  const image = figure.querySelector('img');
  const caption = figure.querySelector('figcaption');
  if (!picture || !image || !caption) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.open;
  button.setAttribute('aria-pressed', 'false');
  const status = document.createElement('span');
  status.role = 'status';
  caption.append(' · ', button, ' ', status);
  let close: (() => void) | null = null;
  let busy = false;

  button.addEventListener('click', async () => {
    if (busy) return;
    status.textContent = '';
    if (close) return close();
    busy = true;
    try {
      // The drawing this screen and theme chose, as data.
      const address = (image.currentSrc || image.src).replace('.svg', '.json');
      const [live, data] = await Promise.all([
        import('@/components/figure/live-figure.island'),
        fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))),
      ]);
      const shut = live.showLive(picture, data);
      button.setAttribute('aria-pressed', 'true');
      close = () => {
        close = null;
        shut();
        button.setAttribute('aria-pressed', 'false');
        button.focus();
      };
    } catch {
      status.textContent = words.failed;
    }
    busy = false;
  });
  figure.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') close?.();
  });
}

// In a line with the other links of the caption; a constructed sheet is what the page's policy allows.
const style = new CSSStyleSheet();
style.replaceSync(
  '.figure button{font:inherit;min-height:24px;padding:0;border:0;background:none;color:var(--accent);text-decoration:underline;cursor:pointer}',
);
document.adoptedStyleSheets.push(style);

for (const figure of document.querySelectorAll('.figure')) offer(figure);
