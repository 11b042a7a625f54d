import qrcode from 'qrcode-generator';

/** A QR code as rows of dark (true) and light squares, without its quiet margin. Level M: 15 % of it may be lost. */
export function qrSquares(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => code.isDark(row, column)),
  );
}

/** Squares the standard wants free around a code. */
export const QR_MARGIN = 4;

/** The dark squares as one SVG path, one unit a square; each run of a row is one rectangle. */
export function qrPath(squares: readonly (readonly boolean[])[]): string {
  return squares
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.findIndex((other, at) => at > x && !other);
        const length = (end < 0 ? row.length : end) - x;
        return [`M${x} ${y}h${length}v1h-${length}z`];
      }),
    )
    .join('');
}
