import { ZIndexLayer } from 'recharts';
import { Hatch } from '@/lib/charts/hatch';
import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { Watermark } from '@/lib/charts/watermark';
import type { PlacedFrame } from '@/lib/figures/layout/frame-layout';
import type { FigureFrame as FrameWords } from '@/lib/figures/types';

interface FigureFrameProps {
  readonly words: FrameWords;
  readonly placed: PlacedFrame;
  readonly colours: Colours;
  readonly id: string;
}

// Recharts draws in layers: the grid at -100, labels at 2000.
const UNDER = -1000;
const OVER = 1950;

/** What stands round and over every drawing: paper, title, sentence, notes, source, stamp, watermark. */
export function FigureFrame({ words, placed, colours, id }: FigureFrameProps) {
  return (
    <>
      <ZIndexLayer zIndex={UNDER}>
        <rect width={placed.width} height={placed.height} fill={colours.paper} />
      </ZIndexLayer>
      <defs>
        <Hatch id={id} colours={colours} />
      </defs>
      {placed.texts.map(({ tone, ...text }) => (
        <TextLines key={text.y} {...text} fill={colours[tone]} />
      ))}
      {placed.ruleY === null ? null : (
        <path d={`M${placed.left} ${placed.ruleY}H${placed.right}`} stroke={colours.rule} />
      )}
      {words.watermark === null ? null : (
        <ZIndexLayer zIndex={OVER}>
          <Watermark text={words.watermark} box={placed} colours={colours} />
        </ZIndexLayer>
      )}
    </>
  );
}
