import { type LegacyEncoding, legacyEncoding, toUnicode } from '@/lib/annex/file/legacy-text';
import { plainText, type SheetCell } from '@/lib/annex/sheet';

type Rows = readonly (readonly (SheetCell | null)[])[];

/** Makes the text cells of one sheet, and knows in the end whether they were typed before Unicode. */
export class CellTexts {
  /** Texts as they stand in the file, by their cells: what is no letter today may have been one. */
  readonly #written = new Map<SheetCell, string>();

  /** Null where nothing is left of a text. */
  cell(written: string): SheetCell | null {
    const plain = plainText(written);
    if (plain === null) return null;
    const cell: SheetCell = { kind: 'text', text: plain };
    if (/[^\0-\x7f]/.test(written)) this.#written.set(cell, written);
    return cell;
  }

  /** The old encoding the texts are in; `more`: texts that stand beside the cells, such as titles. */
  encoding(more: readonly string[] = []): LegacyEncoding | null {
    return legacyEncoding([...more, ...this.#written.values()]);
  }

  /** Rows of these cells in Unicode. */
  modern(rows: Rows, legacy: LegacyEncoding | null): Rows {
    if (legacy === null) return rows;
    return rows.map((row) =>
      row.map((cell) => {
        const written = cell && this.#written.get(cell);
        return written ? { kind: 'text', text: plainText(toUnicode(written, legacy)) ?? '' } : cell;
      }),
    );
  }
}
