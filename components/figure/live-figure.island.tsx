import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { LiveChart } from '@/lib/charts/live-chart';
import type { FigureWidth, Frame, Theme } from '@/lib/figures/drawing-options';
import type { ChartFigure } from '@/lib/figures/kinds';
import { liveFigureWords } from '@/lib/i18n/words/live-figure';

// Runs in the reader's browser, on request: the same drawing as the picture's, with words for what is pointed at.

/** What `/bieu-do/….json` answers. */
interface LiveData {
  readonly figure: ChartFigure;
  readonly width: FigureWidth;
  readonly theme: Theme;
  readonly frame: Frame;
}

// The drawing is made at its own size and shown at the picture's.
const style = new CSSStyleSheet();
style.replaceSync('.live-drawing .recharts-wrapper{width:100%!important;height:100%!important}');

/** In somebody else's page, what is opened gets a tab of its own. */
function open(path: string): void {
  if (window.top === window) location.assign(path);
  else window.open(path, '_blank', 'noopener');
}

/**
 * Puts the live drawing in the picture's place, and the focus on it. Returns what gives the picture back. Styles are set
 * as properties and in a constructed sheet: the page's policy allows no other.
 */
export function showLive(picture: HTMLElement, { figure, width, theme, frame }: LiveData): () => void {
  if (!document.adoptedStyleSheets.includes(style)) document.adoptedStyleSheets.push(style);
  const box = document.createElement('div');
  const root = createRoot(box);
  const words = liveFigureWords[figure.lang];
  const hint = figure.links ? `${words.hint} ${words.opens}` : words.hint;
  const id = `${picture.parentElement?.id ?? 'hinh'}-song`;
  flushSync(() =>
    root.render(<LiveChart figure={figure} options={{ width, theme, frame }} id={id} hint={hint} open={open} />),
  );
  picture.replaceWith(box);
  box.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  return () => {
    box.replaceWith(picture);
    root.unmount();
  };
}
