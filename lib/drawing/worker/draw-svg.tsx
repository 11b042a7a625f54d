import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Chart } from '@/lib/charts/chart';
import { metadataOf } from '@/lib/drawing/worker/metadata';
import { toStandaloneSvg } from '@/lib/drawing/worker/serialise-svg';
import type { DrawingOptions } from '@/lib/figures/drawing-options';
import { fileWords } from '@/lib/figures/file-words';
import type { Figure } from '@/lib/figures/kinds';

/** Draws that still change after this many turns have gone wrong. */
const TURNS = 20;

/**
 * Draws a figure in the thread's document and takes it out as SVG text. Recharts fills its store in effects, so the
 * drawing is complete when two turns in a row leave it the same.
 */
export async function drawSvg(figure: Figure, options: DrawingOptions, id: string): Promise<string> {
  const place = document.createElement('div');
  document.body.append(place);
  let fault: unknown = null;
  const root = createRoot(place, {
    onUncaughtError: (error) => {
      fault = error;
    },
  });
  try {
    flushSync(() => root.render(<Chart figure={figure} options={options} id={id} />));
    let last = '';
    for (let turn = 0; turn < TURNS; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (fault) throw fault;
      const svg = place.querySelector('svg');
      if (!svg) continue;
      const drawn = toStandaloneSvg(svg, {
        id,
        lang: figure.lang,
        ...fileWords(figure),
        metadata: metadataOf(figure, options),
      });
      if (drawn === last) return drawn;
      last = drawn;
    }
    throw new Error(`The drawing of a ${figure.kind} did not come to rest.`);
  } finally {
    flushSync(() => root.unmount());
    place.remove();
  }
}
