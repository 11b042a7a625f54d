import { FigureStudio } from '@/lib/drawing/figure-studio';
import type { DrawingOptions, PngScale } from '@/lib/figures/drawing-options';
import type { Figure } from '@/lib/figures/kinds';

// One set of threads and one store of drawings a process, however often bundlers load this file.
const SHARED = Symbol.for('digital-scoreboard.figure-studio');

function studio(): FigureStudio {
  const shared = globalThis as { [SHARED]?: FigureStudio };
  shared[SHARED] ??= new FigureStudio();
  return shared[SHARED];
}

/** The figure as an SVG document, the same bytes for the same figure. @throws FigureError */
export async function renderSvg(figure: Figure, options: DrawingOptions): Promise<string> {
  const body = await studio().draw(figure, options, { format: 'svg', scale: 1 });
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

/** The figure as PNG bytes, `scale` device pixels for each of its own. @throws FigureError */
export async function renderPng(
  figure: Figure,
  options: DrawingOptions & { readonly scale: PngScale },
): Promise<Uint8Array> {
  const { scale, ...rest } = options;
  const body = await studio().draw(figure, rest, { format: 'png', scale });
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

/** Keeps drawings in a folder, whichever process makes them; without it they last as long as this one. */
export function keepFiguresIn(folder: string): void {
  studio().keepIn(folder);
}

/** Starts the drawing threads ahead of the first request. @throws FigureError */
export async function startFigures(): Promise<void> {
  await studio().pool();
}

/** Ends the drawing threads; a later drawing starts them again. */
export async function closeFigures(): Promise<void> {
  await studio().close();
}
