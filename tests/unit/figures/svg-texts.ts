import { Window } from 'happy-dom';
import { FONT_FILES, readFont } from '@/tests/unit/figures/font-metrics';

/** A line of text in a drawing, measured with the font's own widths. Pixels. */
export interface DrawnText {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly fontSize: number;
}

const fonts = { 400: readFont(FONT_FILES[400]), 600: readFont(FONT_FILES[600]) };

function lengthOf(words: string, size: number, weight: 400 | 600): number {
  const font = fonts[weight];
  const units = [...words].reduce((sum, char) => sum + (font.advance(char) ?? 0), 0);
  return (units / font.unitsPerEm) * size;
}

interface Run {
  readonly size: number;
  readonly weight: 400 | 600;
}

const AS_MEASURED = { 400: 1, 600: 1 };

/** Length of a line whose pieces may have sizes, weights and spaces before them of their own. */
function lengthOfPieces(node: Node, run: Run, wider: Readonly<Record<400 | 600, number>>): number {
  if (node.nodeType === 3) return lengthOf(node.textContent ?? '', run.size, run.weight) * wider[run.weight];
  const element = node as Element;
  const own: Run = {
    size: Number(element.getAttribute('font-size') ?? run.size),
    weight: Number(element.getAttribute('font-weight') ?? run.weight) === 600 ? 600 : 400,
  };
  return [...element.childNodes].reduce(
    (sum, child) => sum + lengthOfPieces(child, own, wider),
    Number(element.getAttribute('dx') ?? 0),
  );
}

/**
 * Every line of text but the slanted watermark. A tspan with an x of its own begins a line. `wider`: as a reader sees it whose
 * own font is so many times as wide, by weight.
 */
export function parseTexts(svg: string, wider: Readonly<Record<400 | 600, number>> = AS_MEASURED): DrawnText[] {
  const document = new new Window().DOMParser().parseFromString(svg, 'image/svg+xml');
  return [...document.querySelectorAll('text')].flatMap((text) => {
    // The paper round letters is the letters themselves, drawn before in its colour.
    if (text.hasAttribute('transform') || text.hasAttribute('stroke')) return [];
    const fontSize = Number(text.getAttribute('font-size'));
    const weight = text.getAttribute('font-weight') === '600' ? 600 : 400;
    const run: Run = { size: fontSize, weight };
    const anchor = text.getAttribute('text-anchor') ?? 'start';
    const lines = [...text.children].filter((child) => child.hasAttribute('x'));
    let baseline = Number(text.getAttribute('y'));
    return (lines.length > 0 ? lines : [text]).map((line) => {
      baseline += Number(line.getAttribute('dy') ?? 0);
      const words = line.textContent ?? '';
      const x = Number(line.getAttribute('x'));
      const length = lengthOfPieces(line as unknown as Node, run, wider);
      const left = x - length * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0);
      return { words, left, right: left + length, baseline, fontSize };
    });
  });
}
