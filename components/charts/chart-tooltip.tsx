import { Tooltip } from 'recharts';
import type { Colours } from '@/components/charts/palette';

interface ChartTooltipProps<Row> {
  readonly colours: Colours;
  /** The words for one mark, the first line strong; none where the mark stands for nothing. */
  readonly lines: (row: Row) => readonly string[];
}

/** The live drawing's tooltip; the live figure says its words aloud too. */
export function ChartTooltip<Row>({ colours, lines }: ChartTooltipProps<Row>) {
  return (
    <Tooltip
      isAnimationActive={false}
      cursor={{ fill: colours.ink, fillOpacity: 0.06 }}
      content={({ active, payload }) => {
        const row = payload?.[0]?.payload as Row | undefined;
        const [first, ...rest] = active && row !== undefined ? lines(row) : [];
        return (
          <div className={first === undefined ? undefined : 'chart-tooltip'}>
            {first === undefined ? null : <strong>{first}</strong>}
            {rest.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        );
      }}
    />
  );
}
