import { readScoreCell } from '@/lib/annex/score-cell';
import type { SheetCell } from '@/lib/annex/sheet';

/** A written figure of a list: the column it is in, where it stands and what stands there. */
export interface WrittenFigure {
  readonly key: string;
  readonly at: string;
  readonly cell: SheetCell | null;
}

/** What a cell proves to be the decimal sign: "83.5" the point, "83,5" the comma, "1,048" and "83" neither. */
function provenBy(cell: SheetCell | null): 'point' | 'comma' | null {
  const read = cell?.kind === 'text' ? readScoreCell(cell) : null;
  if (!read?.ok || read.value.points === null) return null;
  if (read.point) return 'point';
  return /^0,|,(?!\d{3}$)/.test(read.value.printed ?? '') ? 'comma' : null;
}

/** Whether a text is "1,048": a thousand and more to whoever writes a decimal point, one and a fraction to others. */
function maybeThousands(cell: SheetCell | null): boolean {
  const read = cell?.kind === 'text' ? readScoreCell(cell) : null;
  return read?.ok === true && !read.point && /^[1-9]\d{0,2},\d{3}$/.test(read.value.printed ?? '');
}

/** With fewer figures three decimals may be by chance. */
const FEWEST = 3;

/** Which sign a list's written figures are parted by: a cell is read by itself, and what it means may be proven by another. */
export class DecimalSigns {
  /** The first figure of the list that is written with a decimal point. */
  #point: WrittenFigure | null = null;
  readonly #figures: readonly WrittenFigure[];
  /** Columns that prove a decimal comma, and those that prove a point. */
  readonly #comma = new Set<string>();
  readonly #pointed = new Set<string>();

  constructor(figures: readonly WrittenFigure[]) {
    this.#figures = figures;
    for (const figure of figures) {
      const proven = provenBy(figure.cell);
      if (proven === 'comma') this.#comma.add(figure.key);
      if (proven !== 'point') continue;
      this.#pointed.add(figure.key);
      this.#point ??= figure;
    }
  }

  /**
   * The figure that makes a cell ambiguous: "1,048" in a list that writes "83.5" elsewhere. A column that itself proves the
   * comma, and no point, goes by its own.
   */
  against(key: string, cell: SheetCell | null): WrittenFigure | null {
    const own = this.#comma.has(key) && !this.#pointed.has(key);
    return this.#point !== null && !own && maybeThousands(cell) ? this.#point : null;
  }

  /** The figures of a column of which every one is "1,048", below ten if the comma is a decimal one, where nothing else of the list says what it is. */
  allThousands(key: string): readonly WrittenFigure[] {
    const figures = this.#figures.filter((figure) => figure.key === key && /^\d/.test(figure.cell?.text ?? ''));
    const proven = this.#point !== null || this.#comma.size > 0;
    const like = ({ cell }: WrittenFigure) => maybeThousands(cell) && /^\d,/.test(cell?.text ?? '');
    return !proven && figures.length >= FEWEST && figures.every(like) ? figures : [];
  }
}
