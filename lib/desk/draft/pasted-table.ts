const spaced = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
const quoted = (cell: string) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const toCsv = (rows: readonly (readonly string[])[]) =>
  `${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;

/** A file as it was pasted. */
interface PastedFile {
  readonly name: string;
  readonly text: string;
}

/** Pasted text, its cells apart by tabs as every table program copies them, as a CSV file; null where it is no table. */
function textToCsv(text: string): string | null {
  if (!text.includes('\t')) return null;
  const cells: string[][] = [[]];
  // A cell with a line break in it comes in quotes.
  for (const [, quotedCell, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|$)/g,
  )) {
    cells.at(-1)?.push(spaced(quotedCell === undefined ? plain : quotedCell.replaceAll('""', '"')));
    if (end === '') break;
    if (end !== '\t') cells.push([]);
  }
  return toCsv(cells.filter((row) => row.some((cell) => cell !== '')));
}

/** What was pasted, as a file for the annex's own readers: a page's table as it came, else the text; null where it is no table. */
export function pastedFile(text: string, html: string): PastedFile | null {
  const page = [html, text].find((one) => /<table\b/i.test(one));
  if (page !== undefined) return { name: 'bang-dan.html', text: page };
  const csv = textToCsv(text);
  return csv === null ? null : { name: 'bang-dan.csv', text: csv };
}
