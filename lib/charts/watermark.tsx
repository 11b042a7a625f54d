import type { Colours } from '@/lib/charts/palette';
import { measureText } from '@/lib/figures/text/measure-text';

interface WatermarkProps {
  readonly text: string;
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly colours: Colours;
}

const STEP = 210;
const MOST = 40;

/** The words "simulated data" pale across a drawing, often enough that no cut-out loses them. */
export function Watermark({ text, box, colours }: WatermarkProps) {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const size = Math.round(Math.max(16, Math.min(width / 12, height / 3, MOST)));
  const length = measureText(text, { size, weight: 600 });
  const across = Math.max(1, Math.round(width / (length * 1.5)));
  const down = Math.max(1, Math.round(height / STEP));
  const places = Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (_, column) => ({
      x: Math.round(box.left + ((column + 0.5) * width) / across),
      y: Math.round(box.top + ((row + 0.5) * height) / down),
    })),
  ).flat();
  return (
    <g fontSize={size} fontWeight={600} fill={colours.ink} fillOpacity={0.08} textAnchor="middle" pointerEvents="none">
      {places.map(({ x, y }) => (
        <text key={`${x}-${y}`} x={x} y={y} transform={`rotate(-18 ${x} ${y})`}>
          {text}
        </text>
      ))}
    </g>
  );
}
