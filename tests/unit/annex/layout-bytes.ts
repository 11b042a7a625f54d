import { strToU8, zipSync } from 'fflate';
import { cellAddress, columnName, type Merge, type Sheet, type SheetCell } from '@/lib/annex/sheet';

// Sheets as bytes of the kinds of files offices send, with their merged and hidden parts.

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const zip = (parts: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)), {
      level: 0,
    }),
  );

const widthOf = ({ rows }: Sheet) => Math.max(...rows.map((row) => row.length));
const beginning = ({ merges }: Sheet, row: number, column: number): Merge | undefined =>
  merges.find(({ top, left }) => top === row && left === column);
/** The merged cell that covers a place which is not its first. */
const covering = ({ merges }: Sheet, row: number, column: number): Merge | undefined =>
  merges.find(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );

/** A text and the digit raised after it, as a cell's mark of a footnote. */
function parted(text: string): readonly [string, string] {
  const at = '¹²³'.indexOf(text.at(-1) ?? '-');
  return at < 0 ? [text, ''] : [text.slice(0, -1), String(at + 1)];
}

/** A hidden sheet is one only where a kind of file has sheets. */
const seen = (sheets: readonly Sheet[]): readonly Sheet[] => sheets.filter(({ hidden }) => !hidden.sheet);

function xlsxCell(cell: SheetCell | null, row: number, column: number): string {
  if (cell === null) return '';
  const at = cellAddress(row, column);
  return cell.kind === 'number'
    ? `<c r="${at}"><v>${cell.text}</v></c>`
    : `<c r="${at}" t="inlineStr"><is>${xlsxText(cell.text)}</is></c>`;
}

function xlsxText(text: string): string {
  const [plain, mark] = parted(text);
  const run = `<t xml:space="preserve">${escapeXml(plain)}</t>`;
  return mark === '' ? run : `<r>${run}</r><r><rPr><vertAlign val="superscript"/></rPr><t>${mark}</t></r>`;
}

export function toXlsx(sheets: readonly Sheet[]): Buffer {
  const parts = sheets.map((sheet, index) => {
    const hidden = [...sheet.hidden.columns].map((at) => `<col min="${at + 1}" max="${at + 1}" width="9" hidden="1"/>`);
    const rows = sheet.rows.map(
      (row, at) =>
        `<row r="${at + 1}"${sheet.hidden.rows.has(at) ? ' hidden="1"' : ''}>${row.map((cell, column) => xlsxCell(cell, at, column)).join('')}</row>`,
    );
    const merges = sheet.merges.map(
      ({ top, left, bottom, right }) =>
        `<mergeCell ref="${cellAddress(top, left)}:${columnName(right)}${bottom + 1}"/>`,
    );
    const xml = `<worksheet>${hidden.length > 0 ? `<cols>${hidden.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`;
    return [`xl/worksheets/sheet${index + 1}.xml`, xml] as const;
  });
  const tabs = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name ?? '')}" sheetId="${index + 1}"${hidden.sheet ? ' state="hidden"' : ''} r:id="r${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="r${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zip({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet/>',
    ...Object.fromEntries(parts),
  });
}

/** A cell as a document prints it, with a decimal comma. */
const printed = (cell: SheetCell | null): string =>
  cell === null ? '' : cell.kind === 'number' ? cell.text.replace('.', ',') : cell.text;

export function toDocx(sheets: readonly Sheet[]): Buffer {
  const tables = seen(sheets).map((sheet) => {
    const width = widthOf(sheet);
    const rows = sheet.rows.map((row, at) => {
      const cells: string[] = [];
      for (let column = 0; column < width; column += 1) {
        const [merge, over] = [beginning(sheet, at, column), covering(sheet, at, column)];
        if (over && over.top === at) continue;
        if (over && over.left !== column) continue;
        const across =
          (merge ?? over)
            ? (merge ?? over ?? { right: 0, left: 0 }).right - (merge ?? over ?? { left: 0 }).left + 1
            : 1;
        const down = merge && merge.bottom > merge.top ? '<w:vMerge w:val="restart"/>' : over ? '<w:vMerge/>' : '';
        const hidden = sheet.hidden.columns.has(column) ? '<w:rPr><w:vanish/></w:rPr>' : '';
        const [text, mark] = over ? ['', ''] : parted(printed(row[column] ?? null));
        const raised =
          mark === '' ? '' : `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${mark}</w:t></w:r>`;
        cells.push(
          `<w:tc><w:tcPr>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${down}</w:tcPr><w:p><w:r>${hidden}<w:t>${escapeXml(text)}</w:t></w:r>${raised}</w:p></w:tc>`,
        );
      }
      const hidden = sheet.hidden.rows.has(at) ? '<w:trPr><w:hidden/></w:trPr>' : '';
      return `<w:tr>${hidden}${cells.join('')}</w:tr>`;
    });
    return `<w:p><w:r><w:t>${escapeXml(sheet.name ?? '')}</w:t></w:r></w:p><w:tbl>${rows.join('')}</w:tbl>`;
  });
  return zip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${tables.join('')}</w:body></w:document>` });
}

function odsCell(cell: SheetCell | null, merge: Merge | undefined): string {
  const spans = merge
    ? ` table:number-columns-spanned="${merge.right - merge.left + 1}" table:number-rows-spanned="${merge.bottom - merge.top + 1}"`
    : '';
  if (cell === null) return `<table:table-cell${spans}/>`;
  const [text, mark] = parted(printed(cell));
  const raised = mark === '' ? '' : `<text:span text:style-name="cao">${mark}</text:span>`;
  const value =
    cell.kind === 'number' ? ` office:value-type="float" office:value="${cell.text}"` : ' office:value-type="string"';
  return `<table:table-cell${spans}${value}><text:p>${escapeXml(text)}${raised}</text:p></table:table-cell>`;
}

export function toOds(sheets: readonly Sheet[]): Buffer {
  const tables = sheets.map((sheet) => {
    const width = widthOf(sheet);
    const columns = Array.from({ length: width }, (_, column) =>
      sheet.hidden.columns.has(column) ? '<table:table-column table:visibility="collapse"/>' : '<table:table-column/>',
    );
    const rows = sheet.rows.map((row, at) => {
      const cells = Array.from({ length: width }, (_, column) =>
        covering(sheet, at, column)
          ? '<table:covered-table-cell/>'
          : odsCell(row[column] ?? null, beginning(sheet, at, column)),
      );
      const hidden = sheet.hidden.rows.has(at) ? ' table:visibility="collapse"' : '';
      return `<table:table-row${hidden}>${cells.join('')}</table:table-row>`;
    });
    return `<table:table table:name="${escapeXml(sheet.name ?? '')}"${sheet.hidden.sheet ? ' table:style-name="an"' : ''}>${columns.join('')}${rows.join('')}<table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`;
  });
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles><style:style style:name="cao" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="an" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
  });
}

export function toHtml(sheets: readonly Sheet[]): string {
  const tables = seen(sheets).map((sheet) => {
    const width = widthOf(sheet);
    const rows = sheet.rows.map((row, at) => {
      const cells = Array.from({ length: width }, (_, column) => {
        if (covering(sheet, at, column)) return '';
        const merge = beginning(sheet, at, column);
        const spans = merge ? ` colspan="${merge.right - merge.left + 1}" rowspan=${merge.bottom - merge.top + 1}` : '';
        const [text, mark] = parted(printed(row[column] ?? null));
        const hidden = sheet.hidden.columns.has(column) ? ' style="display:none"' : '';
        return `<td${spans}${hidden}>${escapeXml(text)}${mark === '' ? '' : `<sup>${mark}</sup>`}`;
      });
      return `<tr${sheet.hidden.rows.has(at) ? ' style="display:none"' : ''}>${cells.join('')}`;
    });
    return `<h2>${escapeXml(sheet.name ?? '')}</h2><table border=1><tbody>${rows.join('\n')}</table>`;
  });
  return `<html><body>${tables.join('')}</body></html>`;
}
