import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readHtml } from '@/lib/annex/file/read-html';
import { readPackage } from '@/lib/annex/file/read-package';
import { AnnexProblems } from '@/lib/annex/problem';
import type { Sheet } from '@/lib/annex/sheet';
import { readSheets, sheetOf } from './known-edition';

// A figure is what a person sees: marks of footnotes above the line, letters in the colour of their ground, formats that hide.

const zip = (parts: Readonly<Record<string, string>>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));

async function told(read: (problems: AnnexProblems) => Promise<readonly Sheet[]> | readonly Sheet[]) {
  const problems = new AnnexProblems();
  const [sheet] = await read(problems);
  return {
    rows: (sheet?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? null)),
    cells: sheet?.rows ?? [],
    hidden: sheet?.hidden,
    said: problems.list.map(({ rule, cell, value }) => [rule, cell ?? value].join(' ')),
  };
}

const THEME =
  '<a:theme xmlns:a="a"><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1></a:clrScheme></a:theme>';

interface Book {
  readonly rows: string;
  readonly after?: string;
  readonly before?: string;
  readonly strings?: string;
  /** Of the second style of cells. */
  readonly font?: string;
  readonly format?: string;
}

const xlsx = ({ rows, after = '', before = '', strings = '', font = '<sz val="11"/>', format = '' }: Book) =>
  told((problems) =>
    readPackage(
      'a.xlsx',
      zip({
        'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/theme/theme1.xml': THEME,
        'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
        'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><fonts><font><sz val="11"/></font><font>${font}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills><cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0" numFmtId="170"/><xf fontId="0" fillId="1"/></cellXfs></styleSheet>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns:x14="x" xmlns:xm="m">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      }),
      problems,
    ),
  );

const docx = (cells: string) =>
  told((problems) => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (texts: readonly string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
    return readPackage(
      'a.docx',
      zip({
        'word/document.xml': `<w:document xmlns:w="w"><w:body><w:tbl>${row(['TT', 'Đơn vị', 'Tổng điểm'])}<w:tr>${cells}</w:tr>${row(['2', 'Sở Nội vụ', '342,33'])}${row(['3', 'Sở Tư pháp', '340'])}</w:tbl></w:body></w:document>`,
      }),
      problems,
    );
  });
const docxCell = (...runs: readonly (readonly [string, string])[]) =>
  `<w:tc><w:p>${runs.map(([look, text]) => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`).join('')}</w:p></w:tc>`;

const STYLES =
  '<style:style style:name="cao" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="cao-33" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>' +
  '<style:style style:name="gach" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="trang" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>' +
  '<style:style style:name="ti" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>' +
  '<style:style style:name="an" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="nen" style:family="table-cell"><style:table-cell-properties fo:background-color="#1f4e79"/></style:style>' +
  '<style:style style:name="Trang" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>' +
  '<style:style style:name="co-luat" style:family="table-cell"><style:map style:condition="cell-content()=0" style:apply-style-name="Trang"/><style:map style:condition="cell-content-is-between(600,700)" style:apply-style-name="Trang"/></style:style>' +
  '<style:style style:name="det" style:family="table-row"><style:table-row-properties style:row-height="0cm"/></style:style>' +
  '<style:style style:name="hep" style:family="table-column"><style:table-column-properties style:column-width="0in"/></style:style>';

const ods = (table: string) =>
  told((problems) =>
    readPackage(
      'a.ods',
      zip({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:fo="f" xmlns:calcext="c"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
      }),
      problems,
    ),
  );
const odsText = (inner: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${inner}</text:p></table:table-cell>`;
const odsNumber = (value: string, attributes = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
const odsRow = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;

const html = (figure: string) =>
  told((problems) =>
    readHtml(
      'dan.html',
      `<table><tr><td>TT<td>Đơn vị<td>Tổng điểm</tr><tr><td>1<td>Sở Y tế<td>${figure}</tr><tr><td>2<td>Sở Nội vụ<td>342,33</tr><tr><td>3<td>Sở Tư pháp<td>340</tr></table>`,
      problems,
    ),
  );

describe('a raised digit is the mark of a footnote, never a digit of the figure', () => {
  test('in a workbook, shared or the cell’s own', async () => {
    const runs = '<r><t>358,17</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>';
    const { rows } = await xlsx({
      rows: `<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${runs}</is></c></row>`,
      strings: `<si>${runs}</si>`,
    });
    expect(rows).toEqual([['358,17¹', '358,17¹']]);
  });

  test.each([
    ['by its word', '<w:vertAlign w:val="superscript"/>', '358,17¹²'],
    ['moved by hand', '<w:position w:val="10"/><w:sz w:val="16"/>', '358,17¹²'],
    ['lowered', '<w:vertAlign w:val="subscript"/>', '358,17₁₂'],
    ['on its line', '<w:vertAlign w:val="baseline"/><w:position w:val="1"/>', '358,1712'],
  ])('in a Word document, %s', async (_, look, read) => {
    const { rows } = await docx(
      docxCell(['', '1']) + docxCell(['', 'Sở Y tế']) + docxCell(['', '358,17'], [look, '12']),
    );
    expect(rows[1]).toEqual(['1', 'Sở Y tế', read]);
  });

  test('in OpenDocument', async () => {
    const { rows } = await ods(
      odsRow(odsText(`358,17${span('cao', '1')}`) + odsText(`1${span('cao-33', '(2)')}`) + odsText('Sở Y tế')),
    );
    expect(rows).toEqual([['358,17¹', '1⁽²⁾', 'Sở Y tế']]);
  });

  test.each([
    ['358,17<sup>1</sup>', '358,17¹'],
    ['358,17<sup><a href="#_ftn1">[1]</a></sup>', '358,17[¹]'],
    ['358,17<span style="font-size:8pt; vertical-align: super">1</span>', '358,17¹'],
    ['<span style="vertical-align: baseline">358,17</span>', '358,17'],
  ])('in a page or what was pasted: %s', async (figure, read) => {
    const { rows } = await html(figure);
    expect(rows[1]).toEqual(['1', 'Sở Y tế', read]);
  });

  test.each(['358,17¹', '358,17⁴', '358,17 ⁽¹⁾', '358,17¹²', '358,17[¹]'])(
    '%s is the figure before it, said to be marked',
    (typed) => {
      const { results, said } = readSheets([
        sheetOf('Sở, ngành', [
          ['TT', 'Đơn vị ⁽¹⁾', 'Tổng điểm²', 'Xếp hạng³'],
          [1, 'Sở Y tế⁴', typed, '1⁵'],
          [2, 'Sở Nội vụ', 342.33, 2],
        ]),
      ]);
      expect(results[0]).toEqual(['Sở Y tế', '358,17', 1]);
      expect(said).toEqual([`footnote-mark C2 “${typed}”`, 'rank-written D2 “1⁵”']);
    },
  );
});

describe('letters nobody sees within a text are not read and are named', () => {
  test('in a workbook: white on white, never on a dark ground; too small', async () => {
    const run = (look: string, text: string) => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
    const white = run('<color rgb="FFFFFFFF"/>', '9');
    const { rows, said } = await xlsx({
      rows: '<row><c t="s"><v>0</v></c><c t="s" s="2"><v>0</v></c><c t="s"><v>1</v></c></row>',
      strings: `<si>${white}<r><t>358,17</t></r></si><si>${run('<sz val="1"/>', '9')}<r><t>351</t></r></si>`,
    });
    expect(rows).toEqual([['358,17', '9358,17', '351']]);
    expect(said).toEqual(['text-passed A1']);
  });

  test('and a cell in letters of one point', async () => {
    const { rows, said } = await xlsx({
      rows: '<row><c><v>351</v></c><c s="1"><v>600</v></c></row>',
      font: '<sz val="1"/>',
    });
    expect(rows).toEqual([['351']]);
    expect(said).toEqual(['text-passed B1']);
  });

  test('in OpenDocument: struck out, white, hidden, too small; tabs, spaces and lines part words', async () => {
    const { rows, said } = await ods(
      odsRow(
        odsText(`${span('gach', '358,17')}301,17`) +
          odsText(`${span('trang', '9')}342`) +
          odsText(`${span('an', '9')}341`) +
          odsText(`${span('ti', '9')}340`) +
          odsText(`${span('trang', 'Tổng')} điểm`, 'table:style-name="nen"') +
          '<table:table-cell office:value-type="string"><text:p>Sở<text:tab/>Y<text:s text:c="3"/>tế</text:p><text:p>(cơ quan<text:line-break/>tỉnh)</text:p></table:table-cell>',
      ),
    );
    expect(rows).toEqual([['301,17', '342', '341', '340', 'Tổng điểm', 'Sở Y tế (cơ quan tỉnh)']]);
    expect(said).toEqual(['text-passed A1', 'text-passed B1']);
  });

  test('in a Word document and in a page', async () => {
    const word = await docx(
      docxCell(['', '1']) + docxCell(['', 'Sở Y tế']) + docxCell(['<w:sz w:val="2"/>', '9'], ['', '351']),
    );
    expect([word.rows[1]?.[2], word.said]).toEqual(['351', ['text-passed C2']]);
    for (const style of ['font-size:1px', 'opacity:0', 'font-size:0em']) {
      const page = await html(`<span style="${style}">9</span>351`);
      expect([style, page.rows[1]?.[2], page.said]).toEqual([style, '351', ['text-passed C2']]);
    }
  });
});

describe('rules that hide a cell by what it holds', () => {
  const rule = (inside: string, ref = 'A1:A2') =>
    `<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule priority="1" ${inside}</x14:cfRule><xm:sqref>${ref}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  const WHITE = '<x14:dxf><font><color theme="0"/></font></x14:dxf>';
  const rows = '<row><c><v>0</v></c></row><row><c><v>351</v></c></row><row><c><v>0</v></c></row>';

  test.each([
    [
      'white letters',
      rule(`type="cellIs" operator="equal"><xm:f>0</xm:f>${WHITE}`),
      [null, '351', '0'],
      'text-passed A1',
    ],
    [
      'a format that shows nothing',
      rule(
        'type="cellIs" operator="lessThan"><xm:f>1</xm:f><x14:dxf><numFmt numFmtId="9" formatCode=";;;"/></x14:dxf>',
      ),
      [null, '351', '0'],
      'text-passed A1',
    ],
    [
      'what only the program can tell',
      rule(`type="expression"><xm:f>Khac!$A$1=1</xm:f>${WHITE}`, 'A2'),
      ['0', '351', '0'],
      'text-doubtful A2',
    ],
  ])('of a newer workbook: %s', async (_, after, read, said) => {
    const found = await xlsx({ rows, after });
    expect(found.rows.map(([cell]) => cell ?? null)).toEqual(read);
    expect(found.said).toEqual([said]);
  });

  test('of OpenDocument, beside the rows or in a cell’s style', async () => {
    const list = (value: string, area = 'S.A1:S.A2') =>
      `<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="${area}"><calcext:condition calcext:apply-style-name="Trang" calcext:value="${value}"/></calcext:conditional-format></calcext:conditional-formats>`;
    const three = ['0', '351', '0'].map((value) => odsRow(odsNumber(value))).join('');
    const first = async (table: string) => {
      const { rows: found, said } = await ods(table);
      return [found.map(([cell]) => cell ?? null), said];
    };
    const hidden = [[null, '351', '0'], ['text-passed A1']];
    for (const value of ['=0', '&lt;1', 'between(-1,1)', 'not-between(1,999)', 'begins-with(&quot;0&quot;)'])
      expect([value, ...(await first(three + list(value)))]).toEqual([value, ...hidden]);
    expect(await first(three + list('is-error'))).toEqual([['0', '351', '0'], []]);
    expect(await first(three + list('formula-is([.B1]=1)', "'Cấp 1.1'.A2"))).toEqual([
      ['0', '351', '0'],
      ['text-doubtful A2'],
    ]);
    const bars =
      '<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="S.A2"><calcext:data-bar calcext:show-value="false"/></calcext:conditional-format></calcext:conditional-formats>';
    expect(await first(three + bars)).toEqual([['0', null, '0'], ['text-passed A2']]);
    const styled = ['0', '650', '351'].map((value) => odsRow(odsNumber(value, 'table:style-name="co-luat"'))).join('');
    expect(await first(styled)).toEqual([[null, null, '351'], ['text-passed A1']]);
  });
});

test('a row or a column that is given no room is hidden, in each kind of file', async () => {
  const book = await xlsx({
    before: '<cols><col min="2" max="2" width="0.1" customWidth="1"/></cols>',
    rows: '<row r="1" ht="15"><c><v>1</v></c><c><v>2</v></c></row><row r="2" ht="0.0" customHeight="1"><c><v>3</v></c></row>',
  });
  const sheet = await ods(
    `<table:table-column/><table:table-column table:style-name="hep"/>${odsRow(odsNumber('1') + odsNumber('2'))}${odsRow(odsNumber('3'), 'table:style-name="det"')}`,
  );
  for (const { hidden, said } of [book, sheet]) {
    expect(hidden).toEqual({ sheet: false, rows: new Set([1]), columns: new Set([1]) });
    expect(said).toEqual(['rows-hidden 2', 'columns-hidden B']);
  }
});

test.each([
  ['digits of the format’s own before it', '&quot;1&quot;0.0', '1600,5'],
  ['and after it', '0.0\\2', '600,52'],
  ['thousands', '0.0,', '0,6'],
  ['a word beside it', '0.0&quot; điểm&quot;', undefined],
])('a number is the file’s own, and what its cell shows otherwise is said: %s', async (_, format, shown) => {
  const { cells } = await xlsx({ rows: '<row><c s="1"><v>600.5</v></c></row>', format });
  expect(cells[0]?.[0]).toEqual({ kind: 'number', text: '600.5', ...(shown === undefined ? {} : { shown }) });
});
