import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useState } from 'react';
import { Chart } from '@/lib/charts/chart';
import type { ChartProps } from '@/lib/charts/chart-props';
import { LiveTip } from '@/lib/charts/live-tip';
import { PALETTE } from '@/lib/charts/palette';
import type { LiveMark } from '@/lib/figures/chart-kind';
import { figureSize } from '@/lib/figures/figure-size';
import type { ChartFigure } from '@/lib/figures/kinds';
import { placeLiveMarks } from '@/lib/figures/live-marks';

interface LiveChartProps extends ChartProps<ChartFigure> {
  /** How to use it, read out on focus: "Dùng phím mũi tên để đọc từng mục". */
  readonly hint: string;
  /** Goes to the page of what is pressed. */
  readonly open: (path: string) => void;
}

/** A pointer this far from every mark, in the drawing's pixels, points at nothing. */
const REACH = 24;

function distance({ left, top, width, height }: LiveMark, x: number, y: number): number {
  const dx = Math.max(left - x, 0, x - left - width);
  const dy = Math.max(top - y, 0, y - top - height);
  return Math.hypot(dx, dy);
}

/** The mark under a point, or the nearest within reach; -1 where there is none. */
export function markAt(marks: readonly LiveMark[], x: number, y: number): number {
  let best = -1;
  let nearest = REACH;
  marks.forEach((mark, index) => {
    const away = distance(mark, x, y);
    if (away < nearest) [best, nearest] = [index, away];
  });
  return best;
}

/** Where a key leads from the mark at `index` (-1: none) among `count`; null for keys that are not ours. */
export function nextMark(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return index < 0 ? count - 1 : Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return -1;
    default:
      return null;
  }
}

const HIDDEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;
/** The letters of the picture it stands for. */
const LETTERS = { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontVariantNumeric: 'tabular-nums' } as const;
const FILL = { position: 'absolute', inset: 0, width: '100%', height: '100%' } as const;

/**
 * The same drawing with words for what is pointed at or reached by the arrow keys. It takes exactly the place of the
 * picture of that figure, at any width, so that swapping moves nothing.
 */
export function LiveChart({ figure, options, id, hint, open }: LiveChartProps) {
  const [active, setActive] = useState(-1);
  const size = useMemo(() => figureSize(figure, options), [figure, options]);
  const marks = useMemo(() => placeLiveMarks(figure, options), [figure, options]);
  // A reader moves over hundreds of marks: the drawing itself is made once.
  const drawing = useMemo(() => <Chart figure={figure} options={options} id={id} />, [figure, options, id]);
  const mark = marks[active];
  const pathOf = (index: number) => figure.links?.paths[marks[index]?.key ?? ''];
  const under = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = size.width / box.width;
    return markAt(marks, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  // A finger's first touch shows what a mouse shows by being there: it opens by the second.
  const [shown, setShown] = useState(-1);
  const point = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointerdown') setShown(event.pointerType === 'touch' ? active : under(event));
    setActive(under(event));
  };
  const click = (event: MouseEvent<HTMLElement>) => {
    const index = under(event);
    const path = pathOf(index);
    if (index === shown && path !== undefined) open(path);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const path = pathOf(active);
    if (event.key === 'Enter' && path !== undefined) {
      event.preventDefault();
      open(path);
      return;
    }
    const next = nextMark(event.key, active, marks.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; a drawing that is walked through is a group
    <div
      role="group"
      aria-label={figure.title}
      aria-describedby={`${id}-hint`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the drawing, as its hint says
      tabIndex={0}
      className="live-chart"
      style={{
        position: 'relative',
        aspectRatio: `${size.width} / ${size.height}`,
        width: '100%',
        cursor: pathOf(active) === undefined ? undefined : 'pointer',
        ...LETTERS,
      }}
      onPointerMove={point}
      onPointerDown={point}
      onClick={click}
      onPointerLeave={({ pointerType }) => {
        // A finger that is lifted leaves, and its reader has not read yet.
        if (pointerType !== 'touch') setActive(-1);
      }}
      onBlur={() => setActive(-1)}
      onKeyDown={press}
    >
      <div aria-hidden="true" style={FILL} className="live-drawing">
        {drawing}
      </div>
      <svg aria-hidden="true" viewBox={`0 0 ${size.width} ${size.height}`} style={{ ...FILL, pointerEvents: 'none' }}>
        {mark ? <LiveTip mark={mark} size={size} colours={PALETTE[options.theme]} /> : null}
      </svg>
      <p id={`${id}-hint`} style={HIDDEN}>
        {hint}
      </p>
      <div role="status" style={HIDDEN}>
        {mark ? `${mark.lines.join(', ')} (${active + 1}/${marks.length})` : ''}
      </div>
    </div>
  );
}
