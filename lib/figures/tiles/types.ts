import type { FigureFrame } from '@/lib/figures/types';

export interface TileCell {
  readonly key: string;
  readonly name: string;
  /** District or the like: tiles of one group share an outline and a name. */
  readonly group: string;
  readonly column: number;
  readonly row: number;
  /** Class of the tile, 0 (lowest) to `classes.length - 1`; null where there is no value. */
  readonly level: number | null;
  /** At most four characters drawn in the tile in the wide drawing, such as its rank; may be empty. */
  readonly mark: string;
  /** For the live drawing: "385,6 điểm, hạng 4". */
  readonly label: string;
}

export interface TilesFigure extends FigureFrame {
  readonly kind: 'tiles';
  readonly cells: readonly TileCell[];
  /** Each cell is several units that lie together; left out where each is one. */
  readonly many?: true;
  /** Names without the word for their kind read best: "Gia Viễn". */
  readonly groups: readonly { readonly key: string; readonly name: string }[];
  /** Names of the classes from lowest to highest, such as "Dưới 60%". */
  readonly classes: readonly string[];
  /** Name of the class without a value: "Chưa công bố". */
  readonly missing: string;
  readonly chosen: string | null;
  readonly words: {
    /** What the marks are, said where they are drawn: "Số trong ô là thứ hạng."; left out where tiles have none. */
    readonly marks?: string;
    /** What the outlines are, said where they are too small for their names; left out where a note says it anyway. */
    readonly outlines?: string;
  };
}
