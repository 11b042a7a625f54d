import { escapeMarkup } from '@/lib/escape-markup';
import type { DrawingOptions } from '@/lib/figures/drawing-options';
import type { Figure } from '@/lib/figures/kinds';
import { placeLiveMarks } from '@/lib/figures/live-marks';

/**
 * The drawing with a link over each mark that has a page, for a file that is opened by itself: `plain` drawings stand in
 * pages as pictures, in which nothing can be pressed. What holds links is a group and no longer one picture.
 */
export function linkMarks(svg: string, figure: Figure, options: DrawingOptions): string {
  if (figure.kind === 'card' || !figure.links || (options.frame ?? 'full') !== 'full') return svg;
  const { origin, paths } = figure.links;
  const links = placeLiveMarks(figure, options).flatMap(({ key, left, top, width, height, lines }) => {
    const path = paths[key];
    if (path === undefined) return [];
    const [x, y, across, down] = [left, top, width, height].map((pixels) => Math.round(pixels * 100) / 100);
    return [
      `<a href="${escapeMarkup(origin + path)}"><title>${escapeMarkup(lines.join(', '))}</title>` +
        `<rect x="${x}" y="${y}" width="${across}" height="${down}" fill-opacity="0"/></a>`,
    ];
  });
  if (links.length === 0) return svg;
  return svg.replace(' role="img"', ' role="group"').replace(/<\/svg>$/, () => `${links.join('')}</svg>`);
}
